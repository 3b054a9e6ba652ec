package fr.compteassure.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;
import software.amazon.awssdk.services.lambda.paginators.ListAliasesIterable;
import software.amazon.awssdk.services.lambda.paginators.ListVersionsByFunctionIterable;

/** Lambda with functions whose versions are numbered from 1, two to a page; each holds a gigabyte. */
final class FakeLambda implements LambdaClient {
    private static final int PAGE = 2;

    final Map<String, List<String>> versions = new TreeMap<>();
    final Map<String, List<AliasConfiguration>> aliases = new TreeMap<>();
    final List<InvokeRequest> invoked = new ArrayList<>();
    String failing = "";

    /** A function with so many versions, of which an alias points to one. */
    FakeLambda with(String function, int count, String live, Map<String, Double> beside) {
        var numbers = new ArrayList<>(LongStream.rangeClosed(1, count).mapToObj(Long::toString).toList());
        numbers.addFirst("$LATEST");
        versions.put(function, numbers);
        aliases.put(function, live == null
                ? List.of()
                : List.of(AliasConfiguration.builder().name("live").functionVersion(live)
                        .routingConfig(routing -> routing.additionalVersionWeights(beside)).build()));
        return this;
    }

    @Override
    public ListVersionsByFunctionResponse listVersionsByFunction(ListVersionsByFunctionRequest request) {
        var all = versions.get(request.functionName());
        int from = request.marker() == null ? 0 : Integer.parseInt(request.marker());
        int to = Math.min(from + PAGE, all.size());
        return ListVersionsByFunctionResponse.builder().versions(all.subList(from, to).stream()
                .map(version -> FunctionConfiguration.builder().version(version).build()).toList())
                .nextMarker(to < all.size() ? Integer.toString(to) : null).build();
    }

    @Override
    public ListVersionsByFunctionIterable listVersionsByFunctionPaginator(ListVersionsByFunctionRequest request) {
        return new ListVersionsByFunctionIterable(this, request);
    }

    @Override
    public ListAliasesResponse listAliases(ListAliasesRequest request) {
        return ListAliasesResponse.builder().aliases(aliases.get(request.functionName())).build();
    }

    @Override
    public ListAliasesIterable listAliasesPaginator(ListAliasesRequest request) {
        return new ListAliasesIterable(this, request);
    }

    @Override
    public DeleteFunctionResponse deleteFunction(DeleteFunctionRequest request) {
        if (request.functionName().equals(failing)) {
            throw LambdaException.builder().message("not today").build();
        }
        if (request.qualifier() == null) {
            throw new AssertionError("the whole function " + request.functionName() + " would be gone");
        }
        versions.get(request.functionName()).remove(request.qualifier());
        return DeleteFunctionResponse.builder().build();
    }

    @Override
    public GetAccountSettingsResponse getAccountSettings(GetAccountSettingsRequest request) {
        var held = versions.values().stream().mapToLong(List::size).sum();
        return GetAccountSettingsResponse.builder().accountUsage(usage -> usage.totalCodeSize(held << 30)).build();
    }

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
        invoked.add(request);
        return InvokeResponse.builder().statusCode(202).build();
    }

    @Override
    public String serviceName() {
        return "lambda";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
