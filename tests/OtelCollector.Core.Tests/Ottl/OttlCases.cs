namespace OtelCollector.Core.Tests.Ottl;

/// <summary>Conditions about <see cref="OttlSample"/>, each behind what it says: the rules of the language one by one.</summary>
internal static partial class OttlCases
{
    public static IEnumerable<(string Context, string Lines)> All { get; } =
    [
        ("span", Span),
        ("spanevent", SpanEvent),
        ("metric", Metric),
        ("datapoint", DataPoint),
        ("histogram", Histogram),
        ("log", Log),
        ("resource", Resource),
        ("scope", Scope),
    ];

    private const string SpanEvent =
        """
        true | name == "retry"
        true | spanevent.name == "retry"
        true | attributes["grpc"] == "yes"
        true | time_unix_nano == 1544712660000000005
        true | time - span.start_time == Duration("5ns")
        true | event_index == 3
        true | dropped_attributes_count == 0
        true | span.name == "GET /users"
        true | span.kind == SPAN_KIND_SERVER
        true | span.status.code == STATUS_CODE_ERROR
        true | resource.attributes["service.name"] == "shop"
        true | scope.name == "web"
        true | IsMatch(name, ".*retr.*")
        """;

    private const string Metric =
        """
        true | name == "requests"
        true | metric.name == "requests"
        true | unit == "1"
        true | description == "served requests"
        true | type == METRIC_DATA_TYPE_SUM
        false | type == METRIC_DATA_TYPE_HISTOGRAM
        true | aggregation_temporality == AGGREGATION_TEMPORALITY_CUMULATIVE
        true | is_monotonic == true
        true | data_points != nil
        true | Len(data_points) == 1
        true | metadata["x"] == nil
        true | HasAttrKeyOnDatapoint("text")
        false | HasAttrKeyOnDatapoint("nope")
        true | HasAttrOnDatapoint("text", "hello")
        false | HasAttrOnDatapoint("text", "bye")
        true | name == "requests" and resource.attributes["service.name"] == "shop"
        true | resource.attributes["service.name"] == "shop" and scope.version == "1.2.0"
        """;

    private const string DataPoint =
        """
        true | value_int == 7
        true | value_double == 0.0
        true | datapoint.value_int > 5
        true | attributes["text"] == "hello"
        true | metric.name == "requests"
        true | metric.type == METRIC_DATA_TYPE_SUM
        true | metric.is_monotonic == true
        true | time_unix_nano - start_time_unix_nano == 9
        true | time > start_time
        true | flags == FLAG_NO_RECORDED_VALUE
        true | count == nil
        true | sum == nil
        true | explicit_bounds == nil
        true | scale == nil
        true | positive == nil
        true | positive.offset == nil
        true | quantile_values == nil
        true | exemplars != nil
        true | resource.attributes["service.name"] == "shop"
        """;

    private const string Histogram =
        """
        true | count == 3
        true | sum == 1.5
        true | sum > 1
        true | bucket_counts == [1, 2]
        true | explicit_bounds == [10.0]
        true | value_int == nil
        true | attributes["zone"] == "a"
        true | metric.type == METRIC_DATA_TYPE_HISTOGRAM
        true | metric.aggregation_temporality == AGGREGATION_TEMPORALITY_UNSPECIFIED
        """;

    private const string Log =
        """
        true | severity_number == SEVERITY_NUMBER_WARN
        true | severity_number < SEVERITY_NUMBER_ERROR
        true | severity_number >= SEVERITY_NUMBER_WARN
        false | severity_number < SEVERITY_NUMBER_INFO4
        true | severity_text == "WARN"
        true | event_name == "login"
        true | body["level"] == "hot"
        true | body["codes"][1] == 5
        true | body["none"] == nil
        true | body.string == "{\"codes\":[4,5],\"level\":\"hot\"}"
        true | IsMatch(body, ".*hot.*")
        true | IsMap(body)
        true | log.attributes["int"] == 200
        true | time_unix_nano == 1544712660000000000
        true | observed_time_unix_nano - time_unix_nano == 1
        true | observed_time > time
        true | trace_id.string == "5b8efff798038103d269b633813fc60c"
        true | span_id == SpanID(0x0000000000000000)
        true | span_id.string == "0000000000000000"
        true | flags == 0
        true | dropped_attributes_count == 0
        true | resource.attributes["service.name"] == "shop"
        true | instrumentation_scope.name == "web"
        """;

    private const string Resource =
        """
        true | attributes["service.name"] == "shop"
        true | resource.attributes["service.name"] == "shop"
        true | schema_url == "https://schema/resource"
        true | dropped_attributes_count == 6
        true | IsMatch(attributes["service.name"], "^sh")
        """;

    private const string Scope =
        """
        true | name == "web"
        true | scope.version == "1.2.0"
        true | instrumentation_scope.attributes["lib"] == "x"
        true | resource.attributes["service.name"] == "shop"
        """;
}
