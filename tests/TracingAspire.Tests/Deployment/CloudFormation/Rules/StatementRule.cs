using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>Policies allow named actions on named resources.</summary>
internal static class StatementRule
{
    /// <summary>Actions for which IAM knows no narrower resource (Service Authorization Reference).</summary>
    private static readonly string[] WithoutResource =
        ["route53:ListHostedZones", "xray:PutTelemetryRecords", "xray:PutTraceSegments"];

    public static IEnumerable<string> Check(Template template) =>
        template.ResourcesByType()
            .SelectMany(resource => Template.ObjectsWith($"{resource.Path}.Properties", resource.Resource["Properties"], "PolicyDocument"))
            .SelectMany(policy => Template.ObjectsWith($"{policy.Path}.PolicyDocument", policy.Value["PolicyDocument"], "Effect"))
            .SelectMany(statement => Check(statement.Path, statement.Value));

    public static IEnumerable<string> Texts(JsonNode? node) =>
        (node is JsonArray list ? list.AsEnumerable() : [node]).Select(item => Function.Text(item) ?? "");

    private static IEnumerable<string> Check(string path, JsonObject statement)
    {
        var actions = Texts(statement["Action"]).ToList();
        foreach (var member in statement.Select(member => member.Key).Where(name => name is "NotAction" or "NotResource"))
            yield return $"{path}: {member} allows more with every new service; name what is allowed";
        foreach (var action in actions.Where(action => action.Contains('*', StringComparison.Ordinal) || !action.Contains(':', StringComparison.Ordinal)))
            yield return $"{path}.Action: '{action}' is no single action";
        foreach (var resource in Texts(statement["Resource"]).Where(text => text.Length == 0 || text.Contains('*', StringComparison.Ordinal)))
        {
            var narrow = actions.Except(WithoutResource, StringComparer.Ordinal).ToList();
            if (resource != "*" || narrow.Count > 0)
                yield return $"{path}.Resource: '{resource}' is too much for {string.Join(", ", narrow)}; name the resource";
        }
    }
}
