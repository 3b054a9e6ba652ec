package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What parameters, pseudo parameters and resources are called on this machine. */
final class Names {
    static final String REGION = "eu-west-3";
    static final String ACCOUNT = "000000000000";
    static final String STACK = "compte-assure";

    private static final List<String> NAME_PROPERTIES = List.of("TableName", "BucketName", "QueueName", "FunctionName",
            "TopicName", "LogGroupName", "RoleName", "AlarmName", "DashboardName", "AliasName", "StateMachineName",
            "Name");

    private final Map<String, Object> parameters;
    private final Map<String, Object> resources;
    private final Setting setting;
    private final Intrinsics intrinsics;
    private final Function<String, Template> nested;
    private final Set<String> underWay = new HashSet<>();

    /**
     * @param parameters in place of the template's defaults; what the template does not declare is ignored
     * @param queues where the queues answer: the URL of one is this, the account and its name
     * @param stack what the names of a nested stack begin with; empty for the main one
     */
    record Setting(Map<String, String> parameters, URI queues, String stack) {
        /** The name in the whole application of what has this one in its stack. */
        String inStack(String id) {
            return stack + id;
        }
    }

    /** @param nested the stack that a resource stands for */
    Names(Map<String, Object> template, Setting setting, Intrinsics intrinsics, Function<String, Template> nested) {
        this.parameters = Values.map(template.get("Parameters"));
        this.resources = Values.map(template.get("Resources"));
        this.setting = setting;
        this.intrinsics = intrinsics;
        this.nested = nested;
    }

    /** What {@code !Ref} gives. */
    Object ref(String id) {
        if (id.startsWith("AWS::")) {
            return pseudoParameter(id);
        }
        return parameters.containsKey(id) ? parameter(id) : resource(id);
    }

    private Object pseudoParameter(String id) {
        return switch (id) {
            case "AWS::Region" -> REGION;
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::StackName" -> stackName();
            case "AWS::StackId" -> "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + stackName()
                    + "/local";
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::NotificationARNs" -> List.of();
            case "AWS::NoValue" -> Intrinsics.NO_VALUE;
            default -> throw new StartFailure(id + " is not known to the local runner");
        };
    }

    private String stackName() {
        return (STACK + "-" + setting.stack()).replaceFirst("-$", "");
    }

    private Object parameter(String id) {
        Map<String, Object> declared = Values.map(parameters.get(id));
        Object value = setting.parameters().getOrDefault(id, text(declared.get("Default")));
        if (value == null) {
            throw new StartFailure("parameter " + id + " has neither a value nor a default");
        }
        String type = String.valueOf(declared.get("Type"));
        return type.startsWith("List<") || type.equals("CommaDelimitedList")
                ? new ArrayList<Object>(List.of(value.toString().split("\\s*,\\s*")))
                : value;
    }

    private Object resource(String id) {
        int dot = id.indexOf('.');
        if (dot > 0 && !resources.containsKey(id)) {
            return attribute(id.substring(0, dot), id.substring(dot + 1));
        }
        return switch (type(id)) {
            case "AWS::SQS::Queue" -> queueUrl(id);
            case "AWS::SNS::Topic" -> attribute(id, "Arn");
            default -> name(id);
        };
    }

    /** What a resource is called: the name the template gives it, or else its logical id and those of its stacks. */
    String name(String id) {
        if (!underWay.add(id)) {
            throw new StartFailure("the name of " + id + " depends on itself");
        }
        try {
            Map<String, Object> properties = Values.map(definition(id).get("Properties"));
            Object given = NAME_PROPERTIES.stream().filter(properties::containsKey).findFirst()
                    .map(property -> intrinsics.resolve(properties.get(property)))
                    .filter(value -> value != Intrinsics.NO_VALUE).orElseGet(() -> setting.inStack(id));
            // No capital is allowed in the name of a bucket.
            return type(id).equals("AWS::S3::Bucket") ? given.toString().toLowerCase(Locale.ROOT) : given.toString();
        } finally {
            underWay.remove(id);
        }
    }

    String type(String id) {
        return String.valueOf(definition(id).get("Type"));
    }

    private Map<String, Object> definition(String id) {
        if (resources.containsKey(id)) {
            return Values.map(resources.get(id));
        }
        // SAM makes a role for each function, and an API when there is none.
        if (id.endsWith("Role") && resources.containsKey(id.substring(0, id.length() - "Role".length()))) {
            return Map.of("Type", "AWS::IAM::Role");
        }
        if (id.equals("ServerlessRestApi")) {
            return Map.of("Type", "AWS::Serverless::Api", "Properties", Map.of("StageName", RestApi.IMPLICIT.stage()));
        }
        throw new StartFailure(id + " is neither a parameter nor a resource");
    }

    /** What {@code !GetAtt} gives. */
    Object attribute(String id, String attribute) {
        if (NestedStack.TYPES.contains(type(id)) && attribute.startsWith("Outputs.")) {
            return nested.apply(id).output(attribute.substring("Outputs.".length()));
        }
        String name = name(id);
        return switch (attribute) {
            case "Arn", "TopicArn" -> arn(type(id), name);
            case "StreamArn" -> arn(type(id), name) + "/stream/latest";
            case "Alias" -> arn(type(id), name) + ":live";
            case "Version" -> arn(type(id), name) + ":1";
            case "QueueName", "TopicName", "KeyId", "RoleName" -> name;
            case "QueueUrl" -> queueUrl(id);
            case "Stage" -> intrinsics.resolve(Values.map(definition(id).get("Properties")).get("StageName"));
            case "DomainName" -> name + ".s3.amazonaws.com";
            case "RegionalDomainName" -> name + ".s3." + REGION + ".amazonaws.com";
            default -> id + "." + attribute;
        };
    }

    private String queueUrl(String id) {
        return setting.queues().toString().replaceAll("/+$", "") + "/" + ACCOUNT + "/" + name(id);
    }

    private static String arn(String type, String name) {
        String here = REGION + ":" + ACCOUNT + ":";
        return switch (type) {
            case "AWS::Serverless::Function", "AWS::Lambda::Function" -> "arn:aws:lambda:" + here + "function:" + name;
            case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" -> "arn:aws:dynamodb:" + here + "table/" + name;
            case "AWS::SQS::Queue" -> "arn:aws:sqs:" + here + name;
            case "AWS::SNS::Topic" -> "arn:aws:sns:" + here + name;
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            case "AWS::KMS::Key" -> "arn:aws:kms:" + here + "key/" + name;
            case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
            case "AWS::Logs::LogGroup" -> "arn:aws:logs:" + here + "log-group:" + name + ":*";
            default -> "arn:aws:" + type.split("::")[1].toLowerCase(Locale.ROOT) + ":" + here + name;
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
