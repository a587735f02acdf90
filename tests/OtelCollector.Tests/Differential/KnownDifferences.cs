using System.Collections.Frozen;

namespace OtelCollector.Tests.Differential;

/// <summary>Where ours and the original may differ, and why; see docs/collector.md.</summary>
internal static class KnownDifferences
{
    private const string PolicyErrors = "errors of policies are found by validate, in the original at the start";

    /// <summary>Files of test data to their reason: what <c>validate</c> says about them differs.</summary>
    public static readonly FrozenDictionary<string, string> Validate = new Dictionary<string, string>
    {
        ["config/bad-id-twice.yaml"] = "the original compares IDs in the order of a map: which of the two it names is chance",
        ["health_check/good-v2.yaml"] = "use_v2 needs no feature gate here",
        ["otlp_grpc/bad-endpoint-host.yaml"] = "a broken endpoint is found by validate, too",
        ["otlp_grpc/bad-endpoint-port.yaml"] = "a broken endpoint is found by validate, too",
        ["probabilistic_sampler/bad-seed.yaml"] = "a number beyond its range is an error, where the original keeps its lowest bits",
        ["filter/bad-trace-conditions-context.yaml"] = "the original lists the contexts in the order of a map",
        ["redaction/bad-blocked-values.yaml"] = "the wording differs from version to version",
        ["tail_sampling/bad-condition.yaml"] = PolicyErrors,
        ["tail_sampling/bad-duplicate.yaml"] = PolicyErrors,
        ["tail_sampling/bad-regex.yaml"] = PolicyErrors,
        ["tail_sampling/bad-status.yaml"] = PolicyErrors,
        ["tail_sampling/bad-type.yaml"] = PolicyErrors,
    }.ToFrozenDictionary();

    /// <summary>Requests to the receiver to their reason: the answers differ.</summary>
    public static readonly FrozenDictionary<string, string> Answers = new Dictionary<string, string>
    {
        ["text after the value"] = "text after a JSON value is refused instead of dropped",
        ["JSON said to be protobuf"] = "its first byte begins a group: refused as such, not for its missing end",
        ["byte order mark"] = "refused with 400 and its reason; the original fails to write its answer",
    }.ToFrozenDictionary();
}
