using YamlDotNet.RepresentationModel;

namespace TracingAspire.Aspirate.Tests.Fixtures;

/// <summary>Reads what was written without rendering it.</summary>
internal static class Literals
{
    /// <summary>The value of a variable in a resource's ConfigMap; <see langword="null"/> where it is not there.</summary>
    public static string? Literal(this Workspace workspace, string resource, string variable)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(workspace.Read($"{resource}/kustomization.yaml")));
        var literals = stream.Documents[0].RootNode.At("configMapGenerator", 0, "literals") as YamlSequenceNode;
        return literals?.Children.Select(literal => ((YamlScalarNode)literal).Value!.Split('=', 2))
            .FirstOrDefault(literal => literal[0] == variable)?[1];
    }
}
