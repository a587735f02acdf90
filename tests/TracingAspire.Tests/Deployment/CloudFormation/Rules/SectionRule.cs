namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>The sections and the members of resources that CloudFormation knows.</summary>
internal static class SectionRule
{
    private const string FormatVersion = "2010-09-09";

    private static readonly string[] Sections =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Resources", "Outputs"];

    private static readonly string[] Members =
        ["Type", "Condition", "DeletionPolicy", "DependsOn", "Metadata", "Properties", "UpdatePolicy", "UpdateReplacePolicy"];

    public static IEnumerable<string> Check(Template template)
    {
        if (template.Root["AWSTemplateFormatVersion"]?.ToString() != FormatVersion)
            yield return $"AWSTemplateFormatVersion: it must be '{FormatVersion}'";
        if (template.Resources.Count == 0)
            yield return "Resources: there is none";
        foreach (var section in template.Root.Select(section => section.Key).Except(Sections, StringComparer.Ordinal))
            yield return $"{section}: there is no such section";
        foreach (var resource in template.Resources)
        {
            foreach (var member in resource.Value!.AsObject().Select(member => member.Key).Except(Members, StringComparer.Ordinal))
                yield return $"Resources.{resource.Key}.{member}: a resource has no such member";
        }
    }
}
