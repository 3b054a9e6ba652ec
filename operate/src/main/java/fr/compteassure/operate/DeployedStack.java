package fr.compteassure.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** A stack that CloudFormation knows; asked once, at the first use. */
public final class DeployedStack implements Stack {
    private final CloudFormationClient client;
    private final String name;
    private final String region;
    private List<Output> outputs;
    private List<StackResourceSummary> resources;

    private DeployedStack(CloudFormationClient client, String name, String region) {
        this.client = client;
        this.name = name;
        this.region = region;
    }

    /** The stack of this name. */
    public static DeployedStack of(Aws aws, String name) {
        return new DeployedStack(aws.cloudFormation(), name, aws.region());
    }

    @Override
    public String output(String output) {
        if (outputs == null) {
            outputs = asked(
                    () -> client.describeStacks(request -> request.stackName(name)).stacks().getFirst().outputs());
        }
        return outputs.stream().filter(each -> each.outputKey().equals(output)).map(Output::outputValue).findFirst()
                .orElseThrow(() -> new OperationFailure("the stack %s has no output %s: is it one of Compte assuré?"
                        .formatted(name, output)));
    }

    @Override
    public String resource(String logicalId) {
        return named(resources(), logicalId)
                .orElseThrow(() -> new OperationFailure("the stack %s has no resource %s: is it one of Compte assuré?"
                        .formatted(name, logicalId)));
    }

    @Override
    public Optional<String> resource(String nested, String logicalId) {
        return named(resources(), nested).flatMap(stack -> named(asked(() -> resources(stack)), logicalId));
    }

    private static Optional<String> named(List<StackResourceSummary> among, String logicalId) {
        return among.stream().filter(each -> each.logicalResourceId().equals(logicalId))
                .map(StackResourceSummary::physicalResourceId).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<String> functions() {
        return functions(resources());
    }

    private List<StackResourceSummary> resources() {
        if (resources == null) {
            resources = asked(() -> resources(name));
        }
        return resources;
    }

    private List<StackResourceSummary> resources(String stack) {
        return client.listStackResourcesPaginator(request -> request.stackName(stack)).stackResourceSummaries().stream()
                .toList();
    }

    private List<String> functions(List<StackResourceSummary> among) {
        var found = new ArrayList<String>();
        for (var resource : among) {
            // What could not be made has no name.
            Optional.ofNullable(resource.physicalResourceId()).ifPresent(id -> {
                switch (resource.resourceType()) {
                    case "AWS::Lambda::Function" -> found.add(id);
                    case "AWS::CloudFormation::Stack" -> found.addAll(functions(resources(id)));
                    default -> {
                        // No function.
                    }
                }
            });
        }
        return found;
    }

    /** What to ask of AWS. */
    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (CloudFormationException e) {
            if (e.awsErrorDetails() != null && String.valueOf(e.awsErrorDetails().errorMessage()).contains("exist")) {
                throw new OperationFailure(
                        ("there is no stack %s in %s for these credentials: -Dstack=NAME, -Dregion=REGION"
                                + " and AWS_PROFILE choose others").formatted(name, region),
                        e);
            }
            throw e;
        }
    }
}
