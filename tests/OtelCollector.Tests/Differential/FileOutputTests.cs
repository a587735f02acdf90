namespace OtelCollector.Tests.Differential;

/// <summary>What is left of the data after processors that change it, as the exporter <c>file</c> writes it.</summary>
public sealed class FileOutputTests
{
    private const string Config =
        """
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:HTTP_PORT'}}}}
        processors:
          attributes:
            actions:
              - {key: inserted, value: 1, action: insert}
              - {key: env, value: x, action: insert}
              - {key: env, value: updated, action: update}
              - {key: missing, value: x, action: update}
              - {key: count, value: 99.5, action: upsert}
              - {key: copied, from_attribute: http.method, action: upsert}
              - {key: password, action: delete}
              - {pattern: ^credit.*, action: delete}
              - {key: user.email, action: hash}
              - {key: double, action: hash}
              - {key: bool, action: hash}
              - {key: ratio, action: convert, converted_type: int}
              - {key: int, action: convert, converted_type: string}
              - {key: http.status_code, action: convert, converted_type: double}
              - {key: http.method, pattern: '^(?P<first>.)(?P<rest>.*)$', action: extract}
              - {key: peer, from_context: client.address, action: upsert}
          attributes/some:
            include: {match_type: regexp, attributes: [{key: k, value: ^v$}]}
            exclude: {match_type: strict, attributes: [{key: n, value: 7}]}
            actions: [{key: some, value: true, action: insert}]
          resource:
            attributes:
              - {key: deployment.environment, value: test, action: upsert}
              - {key: host.name, from_attribute: service.name, action: update}
              - {pattern: ^double_, action: delete}
              - {key: str, action: hash}
          filter:
            traces: {span: ['attributes["http.status_code"] == 404', 'kind == SPAN_KIND_PRODUCER'], spanevent: ['name == "exception"']}
            metrics: {metric: ['name == "mem.used"', 'type == METRIC_DATA_TYPE_SUMMARY'], datapoint: ['flags == 1']}
            logs: {log_record: ['severity_number > 0 and severity_number < SEVERITY_NUMBER_INFO', 'IsMatch(body, ".*joe4.*")']}
        exporters:
          file/traces: {path: FOLDER/traces}
          file/metrics: {path: FOLDER/metrics}
          file/logs: {path: FOLDER/logs}
        service:
          telemetry: {metrics: {level: none}}
          pipelines:
            traces: {receivers: [otlp], processors: [attributes, attributes/some, resource, filter], exporters: [file/traces]}
            metrics: {receivers: [otlp], processors: [attributes, resource, filter], exporters: [file/metrics]}
            logs: {receivers: [otlp], processors: [attributes, resource, filter], exporters: [file/logs]}
        """;

    [Fact]
    public async Task File_AfterAttributesResourceAndFilter_HoldsWhatTheOriginalWrites()
    {
        await using var pair = await CollectorPair.StartAsync(Config);
        using var http = new HttpClient();
        await pair.SendAsync(http);
        await pair.StopAsync();

        foreach (var signal in Payload.Signals)
        {
            var expected = Read(pair.Original, signal);
            expected.Length.ShouldBe(1);
            Read(pair.Ours, signal).ShouldBe(expected, signal);
        }
    }

    private static string[] Read(CollectorPair.Side side, string signal) =>
        [.. File.ReadAllLines(Path.Combine(side.Folder, signal)).Select(CanonicalJson.Of)];
}
