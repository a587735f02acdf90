using TracingAspire.Tests.Deployment.CloudFormation.Rules;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>Every rule, over one template: a line for each thing that is wrong, beginning with its path.</summary>
internal static class TemplateRules
{
    public static List<string> Check(Template template, ResourceSpecification specification) =>
    [
        .. SectionRule.Check(template),
        .. ParameterRule.Check(template),
        .. ResourceRule.Check(template, specification),
        .. ReferenceRule.Check(template, specification),
        .. StatementRule.Check(template),
        .. TrustRule.Check(template),
        .. PlaceRule.Check(template),
        .. RetentionRule.Check(template),
    ];
}
