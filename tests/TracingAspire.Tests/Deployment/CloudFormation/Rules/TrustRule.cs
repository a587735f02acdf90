using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>A role trusts exactly one service account of the cluster's issuer, for tokens made for STS.</summary>
internal static partial class TrustRule
{
    private const string Federated = "arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/${OidcProvider}";

    public static IEnumerable<string> Check(Template template) =>
        template.ResourcesByType().Where(resource => resource.Type == "AWS::IAM::Role")
            .SelectMany(role => Check($"{role.Path}.Properties.AssumeRolePolicyDocument", role.Resource));

    /// <summary>The service account, as <c>namespace:name</c>, that the role trusts.</summary>
    public static string ServiceAccount(JsonObject role) =>
        Statement(role)["Condition"]!["StringEquals"]!["${OidcProvider}:sub"]!.ToString()["system:serviceaccount:".Length..];

    private static JsonObject Statement(JsonObject role) =>
        Function.Document(role["Properties"]!["AssumeRolePolicyDocument"])!["Statement"]!.AsArray().ShouldHaveSingleItem()!.AsObject();

    private static List<string> Check(string path, JsonObject role)
    {
        JsonObject statement;
        try
        {
            statement = Statement(role);
        }
        catch (JsonException exception)
        {
            return [$"{path}: it is no JSON ({exception.Message})"];
        }

        List<string> errors = [];
        if (statement["Principal"]?["Federated"]?.ToString() != Federated)
            errors.Add($"{path}: the principal is not the cluster's issuer, {Federated}");
        if (statement["Action"]?.ToString() != "sts:AssumeRoleWithWebIdentity")
            errors.Add($"{path}: the action is not sts:AssumeRoleWithWebIdentity");
        var equals = statement["Condition"]?["StringEquals"]?.AsObject() ?? [];
        if (statement["Condition"]?.AsObject().Count != 1 || equals.Count != 2)
            errors.Add($"{path}: the condition must be StringEquals on ${{OidcProvider}}:aud and ${{OidcProvider}}:sub");
        if (equals["${OidcProvider}:aud"]?.ToString() is { } audience && audience != "sts.amazonaws.com")
            errors.Add($"{path}: '{audience}' is not the audience sts.amazonaws.com");
        if (equals["${OidcProvider}:sub"]?.ToString() is { } subject && !OneServiceAccount.IsMatch(subject))
            errors.Add($"{path}: '{subject}' is not one service account, system:serviceaccount:<namespace>:<name>");
        return errors;
    }

    [GeneratedRegex(@"\Asystem:serviceaccount:[a-z0-9-]+:[a-z0-9-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneServiceAccount { get; }
}
