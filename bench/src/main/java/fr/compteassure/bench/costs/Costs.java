package fr.compteassure.bench.costs;

import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a million of each action costs, and a month of 40 million people. */
public final class Costs {
    private static final double MILLION = 1_000_000;
    /** How prices are put together, by the beginnings of their names. */
    private static final Map<String, String> SERVICES = services();

    private Costs() {}

    private static Map<String, String> services() {
        var services = new LinkedHashMap<String, String>();
        services.put("lambda", "Lambda");
        services.put("api", "API Gateway");
        services.put("(cloudfront|waf|data)", "CloudFront, firewall");
        services.put("dynamodb", "DynamoDB");
        services.put("s3", "S3");
        services.put("kms", "KMS");
        services.put("(ses|sns)", "SES");
        services.put("(logs|xray)", "logs, traces");
        services.put("(sqs|map|fixed)", "other");
        return services;
    }

    /**
     * Works it out; nothing is measured.
     *
     * @param project its folder, with the table that the tests wrote
     */
    public static Report of(Path project) throws IOException {
        var prices = Prices.listed();
        var actions = Action.all(project);
        var month = Month.parts(actions);
        var all = month.stream().map(Month.Part::use).reduce(new Use(Map.of()), Use::and);
        return new Report("costs", List.of(
                new Words("40 million people for a month: **" + whole(all.dollars(prices)) + " US dollars**, "
                        + cents(all.dollars(prices) / 40_000_000 * 100) + " cents for each; "
                        + whole(Month.LOG_INS) + " log-ins."),
                new Drawing(chart(all, prices)),
                new Figures("month", month(month, prices)),
                new Words("A million of each action that is done, in US dollars:"),
                new Figures("million", million(actions, prices))));
    }

    private static BarChart chart(Use all, Prices prices) {
        var bars = SERVICES.entrySet().stream().map(service -> new Bar(service.getValue(),
                all.dollars(prices, name -> name.matches(service.getKey() + "-?.*")), false)).toList();
        return new BarChart("costs", "40 million people for a month, US dollars by service", "", bars);
    }

    private static Table month(List<Month.Part> month, Prices prices) {
        return new Table(List.of("in a month of 40 million people", "times", "US dollars"), month.stream()
                .map(part -> List.<Object>of(part.name(), whole(part.times()),
                        whole(part.use().dollars(prices))))
                .toList());
    }

    private static Table million(List<Action> actions, Prices prices) {
        var columns = new ArrayList<>(List.of("function", "answer"));
        columns.addAll(SERVICES.values());
        columns.add("all");
        return new Table(columns, actions.stream().filter(Action::isSuccess).map(action -> {
            var cells = new ArrayList<Object>(List.of(action.function(), action.status()));
            var use = action.use().times(MILLION);
            SERVICES.keySet().forEach(service -> cells
                    .add(cents(use.dollars(prices, name -> name.matches(service + "-?.*")))));
            cells.add(cents(use.dollars(prices)));
            return List.copyOf(cells);
        }).toList());
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String cents(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
