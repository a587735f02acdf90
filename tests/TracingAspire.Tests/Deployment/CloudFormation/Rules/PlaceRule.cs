using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>A template names no account, region or partition: those are the stack's.</summary>
internal static partial class PlaceRule
{
    public static IEnumerable<string> Check(Template template) =>
        from value in template.Values()
        where value.Node is JsonValue && !value.Path.EndsWith("Description", StringComparison.Ordinal)
        let match = Place.Match(value.Node!.ToString())
        where match.Success
        select $"{value.Path}: '{match.Value}' is written out; take ${{AWS::AccountId}}, ${{AWS::Region}} or ${{AWS::Partition}}";

    [GeneratedRegex(
        @"\b\d{12}\b|\b(af|ap|ca|cn|eu|il|me|mx|sa|us)(-gov|-iso[a-z]?)?-(central|north|south|east|west|northeast|northwest|southeast|southwest)-\d\b|arn:aws[a-z-]*:",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
