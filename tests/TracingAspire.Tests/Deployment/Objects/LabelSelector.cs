using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>Kubernetes' label selectors: all <c>matchLabels</c> and all <c>matchExpressions</c> must hold.</summary>
internal static class LabelSelector
{
    /// <summary>An empty selector selects everything; what null means is for the caller to know.</summary>
    public static bool Selects(JsonObject selector, IReadOnlyDictionary<string, string> labels) =>
        Selects(selector.Map("matchLabels"), labels) && selector.Items("matchExpressions").All(rule => Holds(rule, labels));

    public static bool Selects(IReadOnlyDictionary<string, string> wanted, IReadOnlyDictionary<string, string> labels) =>
        wanted.All(label => labels.TryGetValue(label.Key, out var value) && value == label.Value);

    private static bool Holds(JsonObject rule, IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(rule.Text("key") ?? "");
        var values = rule.Texts("values").ToList();
        return rule.Text("operator") switch
        {
            "In" => value is not null && values.Contains(value, StringComparer.Ordinal),
            "NotIn" => value is null || !values.Contains(value, StringComparer.Ordinal),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            var other => throw new InvalidOperationException($"A label selector has the operator \"{other}\"."),
        };
    }
}
