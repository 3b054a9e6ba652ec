package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final String RESOURCES = """
            Parameters:
              Stage: {Type: String, Default: dev}
              Days: {Type: Number, Default: 7}
              Origins: {Type: CommaDelimitedList, Default: "a, b"}
              Needed: {Type: String}
            Mappings:
              Sizes: {dev: {memory: 256}, prod: {memory: 1024}}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              IsDev: !Not [!Condition IsProd]
              Both: !And [!Condition IsProd, !Condition IsDev]
              Either: !Or [!Condition IsProd, !Condition IsDev]
            Globals:
              Function:
                Timeout: 5
                Layers: [one]
                Environment: {Variables: {SHARED: all, OWN: global, REF: !Ref Stage}}
            Resources:
              Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "${Stage}-table"}}
              Plain: {Type: AWS::DynamoDB::Table}
              Files: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "${AWS::AccountId}-Files"}}
              Queue: {Type: AWS::SQS::Queue}
              Topic: {Type: AWS::SNS::Topic}
              OnlyProd: {Type: AWS::SQS::Queue, Condition: IsProd}
              Named: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, FunctionName: !Sub "${Stage}-named"}}
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B::handleRequest
                  Timeout: 30
                  Layers: [two]
                  Policies: [!Ref NothingOfTheKind]
                  Environment:
                    Variables: {OWN: own, NUMBER: 12, REF: !Sub "${Days}", GONE: !Ref AWS::NoValue}
                  Events:
                    Post: {Type: Api, Properties: {Path: "/x", Method: post}}
                    Table: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn, BatchSize: 10}}
              Value:
                Type: Test::It
                Properties: {Value: VALUE, Version: 2012-10-17}
            """;

    private static Template template(String yaml) {
        return Template.parse("template.yaml", yaml, Map.of());
    }

    private static Object value(String expression) {
        return template(RESOURCES.replace("VALUE", expression)).resources("Test::It").getFirst().properties()
                .get("Value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Ref Stage                                       | dev
            {Ref: Days}                                      | 7
            !Ref AWS::Region                                 | eu-west-3
            !Sub "${AWS::AccountId}/${AWS::StackName}"       | 000000000000/compte-assure
            !Ref AWS::Partition                              | aws
            !Ref Table                                       | dev-table
            !Ref Plain                                       | Plain
            !Ref Files                                       | 000000000000-files
            !Ref Queue                                       | http://localhost/000000000000/Queue
            !Ref Topic                                       | arn:aws:sns:eu-west-3:000000000000:Topic
            !Ref Named                                       | dev-named
            !GetAtt Queue.QueueName                          | Queue
            !GetAtt Queue.Arn                                | arn:aws:sqs:eu-west-3:000000000000:Queue
            {"Fn::GetAtt": [Table, Arn]}                     | arn:aws:dynamodb:eu-west-3:000000000000:table/dev-table
            {"Fn::GetAtt": Named.Arn}                        | arn:aws:lambda:eu-west-3:000000000000:function:dev-named
            !GetAtt FunctionRole.Arn                         | arn:aws:iam::000000000000:role/FunctionRole
            !Sub "${Files.Arn}/*"                            | arn:aws:s3:::000000000000-files/*
            !Sub "${!Kept} ${Stage}"                         | ${Kept} dev
            !Sub ["${A}-${Stage}", {A: !Ref Days}]           | 7-dev
            !Join ["/", [a, !Ref Stage, !Ref Days]]          | a/dev/7
            !Join [",", !Ref Origins]                        | a,b
            !Select [1, !Ref Origins]                        | b
            !Select ["0", !Split ["-", "x-y"]]               | x
            !If [IsProd, big, !If [IsDev, small, none]]      | small
            !If [Both, yes, no]                              | false
            !If [Either, "in", "out"]                        | in
            !FindInMap [Sizes, !Ref Stage, memory]           | 256
            !Base64 abc                                      | YWJj
            {"Fn::ToJsonString": {a: !Ref Stage}}            | {"a":"dev"}
            """)
    void workOutIntrinsicFunctions(String expression, String expected) {
        assertThat(value(expression)).hasToString(expected);
    }

    @Test
    void aDateIsAText() {
        assertThat(template(RESOURCES).resources("Test::It").getFirst().properties()).containsEntry("Version",
                "2012-10-17");
    }

    @Test
    void aParameterGivenReplacesItsDefault() {
        Template prod = Template.parse("template.yaml", RESOURCES, Map.of("Stage", "prod", "Unknown", "ignored"));

        assertThat(prod.ref("Table")).isEqualTo("prod-table");
        assertThat(prod.resources("AWS::SQS::Queue")).extracting(Resource::id).containsExactly("Queue", "OnlyProd");
        assertThat(template(RESOURCES).resources("AWS::SQS::Queue")).extracting(Resource::id).containsExactly("Queue");
        assertThat(prod.withParameters(Map.of("Stage", "dev", "Needed", "there")).ref("Stage")).isEqualTo("prod");
    }

    @Test
    void queuesAnswerWhereTheyAreSaidTo() {
        assertThat(template(RESOURCES).withQueues(URI.create("http://localhost:99/")).ref("Queue"))
                .isEqualTo("http://localhost:99/000000000000/Queue");
    }

    @Test
    void aFunctionHasItsOwnPropertiesAndThoseOfGlobals() {
        LambdaFunction function = template(RESOURCES).functions().get(1);

        assertThat(function.id()).isEqualTo("Function");
        assertThat(function.className()).isEqualTo("a.B");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(function.memory()).isEqualTo(128);
        assertThat(function.environment())
                .isEqualTo(Map.of("SHARED", "all", "OWN", "own", "NUMBER", "12", "REF", "7"));
        assertThat(function.properties()).containsEntry("Layers", List.of("one", "two")).doesNotContainKey("Policies");
        assertThat(function.events("DynamoDB").getFirst().text("Stream"))
                .isEqualTo("arn:aws:dynamodb:eu-west-3:000000000000:table/dev-table/stream/latest");
    }

    @Test
    void aFunctionMayDoWithoutSomeGlobals() {
        Template template = template(
                RESOURCES.replace("Function, Properties", "Function, IgnoreGlobals: [Layers], Properties"));

        assertThat(template.functions().getFirst().properties()).doesNotContainKey("Layers").containsKey("Environment");
        assertThat(template.functions().getLast().properties()).containsKey("Layers");
    }

    @Test
    void manyMayReadItAtOnce() {
        Template template = template(RESOURCES);
        List<Resource> alone = template.resources("AWS::DynamoDB::Table");

        assertThat(
                IntStream.range(0, 2_000).parallel().mapToObj(_ -> template.resources("AWS::DynamoDB::Table")).toList())
                .containsOnly(alone);
    }

    @Test
    void theApiIsTheTemplatesOrTheOneThatSamMakes() {
        Template declared = template("""
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      StageName: api
                      BinaryMediaTypes: [application~1pdf]
                      GatewayResponses: {DEFAULT_4XX: {StatusCode: "418"}}
                """);

        assertThat(declared.api().stage()).isEqualTo("api");
        assertThat(declared.api().binaryMediaTypes()).containsExactly("application/pdf");
        assertThat(declared.api().responses().get("DEFAULT_4XX").status()).isEqualTo(418);
        assertThat(template(RESOURCES).api().stage()).isEqualTo("Prod");
    }
}
