using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>What functions, conditions and dependencies refer to exists.</summary>
internal static class ReferenceRule
{
    private static readonly string[] Functions =
        ["Fn::Equals", "Fn::GetAtt", "Fn::If", "Fn::Not", "Fn::And", "Fn::Or", "Fn::Sub", "Fn::Join", "Fn::Select", "Fn::Split"];

    private static readonly string[] PseudoParameters =
        ["AWS::AccountId", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"];

    public static IEnumerable<string> Check(Template template, ResourceSpecification specification) =>
    [
        .. template.Values().SelectMany(value => FunctionsOf(value.Path, value.Node)
            .SelectMany(function => Function(template, specification, function.Path, function.Name, function.Argument))),
        .. Conditions(template),
        .. OutputsOfConditionalResources(template),
    ];

    private static IEnumerable<(string Path, string Name, JsonNode? Argument)> FunctionsOf(string path, JsonNode? node) =>
        CloudFormation.Function.IsFunction(node) ? [(path, node!.AsObject().First().Key, node.AsObject().First().Value)] : [];

    private static IEnumerable<string> Function(
        Template template, ResourceSpecification specification, string path, string name, JsonNode? argument)
    {
        switch (name)
        {
            case "Ref":
                return Name(template, path, argument!.ToString());
            case "Condition":
                return Condition(template, path, argument!.ToString());
            case "Fn::If":
                return Condition(template, path, argument![0]!.ToString());
            case "Fn::GetAtt":
                return Attribute(template, specification, path, argument![0]!.ToString(), argument[1]!.ToString());
            case "Fn::Sub":
                return CloudFormation.Function.Placeholders(argument).SelectMany(placeholder => placeholder.Split('.', 2) is [var resource, var attribute]
                    ? Attribute(template, specification, path, resource, attribute)
                    : Name(template, path, placeholder));
            default:
                return Functions.Contains(name, StringComparer.Ordinal) ? [] : [$"{path}: there is no function '{name}'"];
        }
    }

    private static string[] Name(Template template, string path, string name) =>
        template.Parameters.ContainsKey(name) || template.Resources.ContainsKey(name) || PseudoParameters.Contains(name, StringComparer.Ordinal)
            ? []
            : [$"{path}: there is no parameter and no resource '{name}'"];

    private static string[] Condition(Template template, string path, string name) =>
        template.Conditions.ContainsKey(name) ? [] : [$"{path}: there is no condition '{name}'"];

    private static string[] Attribute(
        Template template, ResourceSpecification specification, string path, string resource, string attribute)
    {
        if (template.Resources[resource] is not { } found)
            return [$"{path}: there is no resource '{resource}'"];
        var type = found["Type"]!.ToString();
        return specification.Resources.TryGetValue(type, out var known) && !known.Attributes.Contains(attribute, StringComparer.Ordinal)
            ? [$"{path}: {type} has no attribute '{attribute}'"]
            : [];
    }

    private static IEnumerable<string> Conditions(Template template)
    {
        var users = template.Resources.Select(user => (Path: $"Resources.{user.Key}", user.Value))
            .Concat(template.Outputs.Select(user => (Path: $"Outputs.{user.Key}", user.Value))).ToList();
        foreach (var (path, user) in users)
        {
            if (user!["Condition"] is { } condition && !template.Conditions.ContainsKey(condition.ToString()))
                yield return $"{path}: there is no condition '{condition}'";
            var dependencies = user["DependsOn"] is JsonArray list ? list.AsEnumerable() : [user["DependsOn"]];
            foreach (var dependency in dependencies.OfType<JsonNode>().Where(node => !template.Resources.ContainsKey(node.ToString())))
                yield return $"{path}: there is no resource '{dependency}' to depend on";
        }

        foreach (var name in template.Conditions.Select(condition => condition.Key).Where(name =>
            !users.Exists(user => user.Value!["Condition"]?.ToString() == name)
            && !Template.ObjectsWith("", template.Root, "Fn::If").Any(choice => choice.Value["Fn::If"]![0]!.ToString() == name)
            && !Template.ObjectsWith("", template.Conditions, "Condition").Any(use => use.Value["Condition"]!.ToString() == name)))
            yield return $"Conditions.{name}: nothing uses it";
    }

    private static IEnumerable<string> OutputsOfConditionalResources(Template template) =>
        from output in template.Outputs
        from attribute in Template.ObjectsWith("", output.Value, "Fn::GetAtt")
        let resource = attribute.Value["Fn::GetAtt"]![0]!.ToString()
        let condition = template.Resources[resource]?["Condition"]?.ToString()
        where condition is not null && output.Value!["Condition"]?.ToString() != condition
        select $"Outputs.{output.Key}: '{resource}' is there only under the condition '{condition}', so this must be, too";
}
