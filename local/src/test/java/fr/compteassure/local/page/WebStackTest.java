package fr.compteassure.local.page;

import static fr.compteassure.local.page.WebStack.list;
import static fr.compteassure.local.page.WebStack.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the deployed pages and the API are found, what may be done there, and what the API gets of it. */
class WebStackTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NEXT = "fedcba9876543210fedcba9876543210";
    private static final WebStack PROD = WebStack.with(Map.of("Stage", "prod", "WebAddress", "https://compte.example",
            "WebCertificate", "arn:aws:acm:us-east-1:000000000000:certificate/a", "OriginSecrets",
            SECRET + "," + NEXT));
    private static final WebStack DEV = WebStack.with(Map.of());

    @Test
    void whatIsBelowApiGoesToTheStageOfTheSameNameAndAllElseToTheBucket() {
        var api = PROD.origin(PROD.api().get("TargetOriginId"));
        assertThat(PROD.api().get("PathPattern")).isEqualTo("/"
                + Template.read(WebStack.ROOT.resolve("template.yaml"), Map.of()).api().stage() + "/*");
        assertThat(list(PROD.distribution().get("CacheBehaviors"))).hasSize(1);
        assertThat(api.get("DomainName")).asString().contains(".execute-api.eu-west-3.");
        assertThat(api.containsKey("OriginPath")).isFalse();
        assertThat(map(api.get("CustomOriginConfig")).get("OriginProtocolPolicy")).isEqualTo("https-only");

        assertThat(PROD.origin(PROD.pages().get("TargetOriginId")).get("DomainName"))
                .isEqualTo("web-pages.s3.eu-west-3.amazonaws.com");
    }

    @Test
    void pagesAreReadAndKeptAndTheApiIsCalledInEveryWayAndNeverKept() {
        assertThat(PROD.pages().get("AllowedMethods")).isEqualTo(List.of("GET", "HEAD"));
        assertThat(PROD.pages().get("CachePolicyId")).isEqualTo("658327ea-f89d-4fab-a63d-7e88639e58f6");
        assertThat(PROD.pages().containsKey("OriginRequestPolicyId")).isFalse();

        assertThat(list(PROD.api().get("AllowedMethods"))).map(Object::toString)
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE");
        assertThat(PROD.api().get("CachePolicyId")).isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
    }

    @Test
    void theApiGetsWhatTheViewerSentWhereTheViewerIsAndItsOwnHost() {
        var policy = map(PROD.properties("AWS::CloudFront::OriginRequestPolicy", "ApiRequests")
                .get("OriginRequestPolicyConfig"));
        var api = PROD.origin("api").get("DomainName");

        assertThat(PROD.api().get("OriginRequestPolicyId")).isEqualTo("Web-ApiRequests");
        assertThat(policy.get("HeadersConfig")).isEqualTo(Map.of("HeaderBehavior", "allViewerAndWhitelistCloudFront",
                "Headers", List.of("CloudFront-Viewer-Address")));
        assertThat(map(policy.get("QueryStringsConfig")).get("QueryStringBehavior")).isEqualTo("all");
        assertThat(PROD.code("ApiDoor")).contains("hostHeader: '" + api + "'");
        assertThat(functions(PROD.api())).containsExactly("viewer-request ApiDoor");
        assertThat(functions(PROD.pages())).containsExactly("viewer-request PagePaths",
                "viewer-response PagePaths");
    }

    private static List<String> functions(Map<?, ?> behaviour) {
        var functions = new ArrayList<String>();
        list(behaviour.get("FunctionAssociations")).forEach(each -> functions.add(map(each).get("EventType") + " "
                + map(each).get("FunctionARN").toString().split("\\.")[0]));
        return functions;
    }

    @Test
    void theFirstSecretGoesToTheApiAndToNothingElse() {
        assertThat(PROD.origin("api").get("OriginCustomHeaders"))
                .isEqualTo(List.of(Map.of("HeaderName", "X-Origin-Secret", "HeaderValue", SECRET)));
        assertThat(PROD.origin("pages").containsKey("OriginCustomHeaders")).isFalse();
        assertThat(DEV.origin("api").containsKey("OriginCustomHeaders")).isFalse();
    }

    @Test
    void theAddressOfThePagesIsAnAliasWhereThereIsACertificate() {
        assertThat(PROD.distribution().get("Aliases")).isEqualTo(List.of("compte.example"));
        assertThat(map(PROD.distribution().get("ViewerCertificate")).get("MinimumProtocolVersion"))
                .isEqualTo("TLSv1.2_2021");
        assertThat(DEV.distribution().containsKey("Aliases")).isFalse();
        assertThat(map(DEV.distribution().get("ViewerCertificate")).get("CloudFrontDefaultCertificate"))
                .isEqualTo(true);
    }

    @Test
    void nothingIsSaidInClear() {
        assertThat(PROD.pages().get("ViewerProtocolPolicy")).isEqualTo("redirect-to-https");
        assertThat(PROD.api().get("ViewerProtocolPolicy")).isEqualTo("https-only");
        assertThat(List.of("PageHeaders", "ApiHeaders"))
                .allSatisfy(policy -> assertThat(map(headers(policy).get("StrictTransportSecurity"))
                        .get("AccessControlMaxAgeSec")).isEqualTo(63_072_000));
    }

    @Test
    void nothingIsShownInAFrameNorTellsOthersWhereOneCameFrom() {
        assertThat(List.of("PageHeaders", "ApiHeaders")).allSatisfy(policy -> {
            assertThat(map(headers(policy).get("ContentSecurityPolicy")).get("ContentSecurityPolicy").toString())
                    .contains("frame-ancestors 'none'");
            assertThat(map(headers(policy).get("FrameOptions")).get("FrameOption")).isEqualTo("DENY");
            assertThat(map(headers(policy).get("ReferrerPolicy")).get("ReferrerPolicy")).isIn("same-origin",
                    "no-referrer");
        });
    }

    private static Map<?, ?> headers(String policy) {
        return map(map(PROD.properties("AWS::CloudFront::ResponseHeadersPolicy", policy)
                .get("ResponseHeadersPolicyConfig")).get("SecurityHeadersConfig"));
    }

    @Test
    void noOtherOriginIsAllowedUnlessItIsNamed() {
        assertThat(DEV.properties("AWS::CloudFront::ResponseHeadersPolicy", PROD.policyOfTheApi()))
                .asString().doesNotContain("CorsConfig");

        var cors = map(map(WebStack.with(Map.of("AllowedOrigins", "https://a.example,http://localhost:5173"))
                .properties("AWS::CloudFront::ResponseHeadersPolicy", PROD.policyOfTheApi())
                .get("ResponseHeadersPolicyConfig")).get("CorsConfig"));

        assertThat(map(cors.get("AccessControlAllowOrigins")).get("Items"))
                .isEqualTo(List.of("https://a.example", "http://localhost:5173"));
        assertThat(cors.get("AccessControlAllowCredentials")).isEqualTo(false);
        assertThat(cors.get("OriginOverride")).isEqualTo(true);
    }

    @Test
    void pagesMayDoWhatTheyMayDoInTheRunnerAndCallTheBucketsOfTheirOwn() {
        var policy = map(headers("PageHeaders").get("ContentSecurityPolicy")).get("ContentSecurityPolicy").toString();

        assertThat(withoutHosts(policy)).isEqualTo(withoutHosts(Site.POLICY));
        assertThat(policy).contains("connect-src 'self' "
                + "https://compte-assure-documents-000000000000.s3.eu-west-3.amazonaws.com "
                + "https://compte-assure-attachments-000000000000.s3.eu-west-3.amazonaws.com;");
    }

    private static String withoutHosts(String policy) {
        return policy.replaceAll(" https?://[^ ;]+", "");
    }

    @Test
    void onlyTheDistributionReadsTheBucket() {
        var policy = PROD.properties("AWS::S3::BucketPolicy", "PagesPolicy").get("PolicyDocument");
        var statements = list(map(policy).get("Statement"));

        assertThat(statements).hasSize(2);
        assertThat(statements.getFirst()).asString().contains("Effect=Deny", "aws:SecureTransport=false");
        assertThat(map(statements.getLast())).isEqualTo(Map.of("Sid", "theDistributionAlone", "Effect", "Allow",
                "Principal", Map.of("Service", "cloudfront.amazonaws.com"), "Action", "s3:GetObject", "Resource",
                "arn:aws:s3:::web-pages/*", "Condition", Map.of("StringEquals", Map.of("aws:SourceArn",
                        "arn:aws:cloudfront::000000000000:distribution/Web-Distribution"))));
        assertThat(map(PROD.properties("AWS::S3::Bucket", "Pages").get("PublicAccessBlockConfiguration")).values())
                .hasSize(4).allMatch(Boolean.TRUE::equals);
        assertThat(map(map(PROD.properties("AWS::CloudFront::OriginAccessControl", "PagesAccess")
                .get("OriginAccessControlConfig"))).get("SigningBehavior")).isEqualTo("always");
    }
}
