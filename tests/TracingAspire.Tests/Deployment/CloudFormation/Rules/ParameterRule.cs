using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>Parameters are used, say what they take, refuse the rest with a sentence, and take their own default.</summary>
internal static class ParameterRule
{
    public static IEnumerable<string> Check(Template template) =>
        template.Parameters.SelectMany(parameter => Check(template, parameter.Key, parameter.Value!.AsObject()));

    private static IEnumerable<string> Check(Template template, string name, JsonObject parameter)
    {
        var path = $"Parameters.{name}";
        if (!References(template).Contains(name, StringComparer.Ordinal))
            yield return $"{path}: nothing uses it";
        if (parameter["Description"] is null)
            yield return $"{path}: it has no Description";
        if (parameter["AllowedPattern"] is null && parameter["AllowedValues"] is null && parameter["MinValue"] is null)
            yield return $"{path}: it takes any value; give it AllowedPattern, AllowedValues, or MinValue and MaxValue";
        else if (parameter["ConstraintDescription"]?.ToString().StartsWith(name, StringComparison.Ordinal) != true)
            yield return $"{path}: its ConstraintDescription must begin with its name";
        if (parameter["Default"] is { } value && !Takes(parameter, value.ToString()))
            yield return $"{path}: it does not take its own default '{value}'";
    }

    private static IEnumerable<string> References(Template template) =>
    [
        .. Template.ObjectsWith("", template.Root, "Ref").Select(reference => reference.Value["Ref"]!.ToString()),
        .. Template.ObjectsWith("", template.Root, "Fn::Sub").SelectMany(text => Function.Placeholders(text.Value["Fn::Sub"])),
    ];

    private static bool Takes(JsonObject parameter, string value) =>
        (parameter["AllowedPattern"] is not { } pattern
            || Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.None, TimeSpan.FromSeconds(1)))
        && (parameter["AllowedValues"] is not JsonArray values || values.Any(allowed => allowed!.ToString() == value))
        && (parameter["MinValue"] is not { } least || (long.TryParse(value, out var number) && number >= least.GetValue<long>()
            && number <= parameter["MaxValue"]!.GetValue<long>()));
}
