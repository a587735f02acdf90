using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>CloudFormation's functions, and what they refer to.</summary>
internal static partial class Function
{
    /// <summary>Whether a value is computed, so that its type shows only when the stack is made.</summary>
    public static bool IsFunction(JsonNode? node) =>
        node is JsonObject { Count: 1 } map && map.First().Key is var name
        && (name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal));

    /// <summary>The value as text, its functions replaced by what they refer to in <c>${}</c>; null where it is no text.</summary>
    public static string? Text(JsonNode? node) => node switch
    {
        JsonValue value => value.ToString(),
        JsonObject map when map["Ref"] is JsonValue name => $"${{{name}}}",
        JsonObject map when map["Fn::GetAtt"] is JsonArray parts => $"${{{string.Join('.', parts)}}}",
        JsonObject map when map["Fn::Sub"] is JsonValue text => text.ToString(),
        _ => null,
    };

    /// <summary>The names that a template string takes values of, without those it brings itself.</summary>
    public static IEnumerable<string> Placeholders(JsonNode? sub)
    {
        var text = sub is JsonArray list ? list[0]!.GetValue<string>() : sub!.GetValue<string>();
        var own = sub is JsonArray { Count: > 1 } pair ? pair[1]!.AsObject() : [];
        return Placeholder.Matches(text).Select(match => match.Groups["name"].Value).Where(name => !own.ContainsKey(name));
    }

    /// <summary>The document in a template string or a map; a bare placeholder counts as a number.</summary>
    public static JsonNode? Document(JsonNode? node) =>
        node is JsonObject map && map["Fn::Sub"] is JsonValue text
            ? JsonNode.Parse(BarePlaceholder.Replace(text.ToString(), ": 0"))
            : node;

    [GeneratedRegex(@"\$\{(?!!)(?<name>[^}]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@":\s+\$\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BarePlaceholder { get; }
}
