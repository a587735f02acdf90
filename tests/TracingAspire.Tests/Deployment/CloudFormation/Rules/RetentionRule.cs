namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>Data survives its stack: tables are kept on deletion and on replacement.</summary>
internal static class RetentionRule
{
    public static IEnumerable<string> Check(Template template) =>
        from resource in template.ResourcesByType()
        where resource.Type == "AWS::DynamoDB::Table"
        from policy in (string[])["DeletionPolicy", "UpdateReplacePolicy"]
        where resource.Resource[policy]?.ToString() != "Retain"
        select $"{resource.Path}: {policy} must be Retain";
}
