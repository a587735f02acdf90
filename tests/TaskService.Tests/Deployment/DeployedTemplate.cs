using YamlDotNet.RepresentationModel;

namespace TaskService.Tests.Deployment;

/// <summary>A template of deploy/cloudformation, as far as these tests read it: names, lists and plain values.</summary>
internal static class DeployedTemplate
{
    public static YamlNode Resource(string template, string resource)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Root, "deploy", "cloudformation", template + ".yaml"));
        stream.Load(text);
        return stream.Documents.ShouldHaveSingleItem().RootNode["Resources"][resource];
    }

    /// <summary>The values of a list, or of a single value that stands for one.</summary>
    public static IEnumerable<string> Texts(this YamlNode node) => node is YamlSequenceNode list
        ? list.Children.Select(child => child.ToString())
        : [node.ToString()];

    private static string Root
    {
        get
        {
            for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
            {
                if (File.Exists(Path.Combine(directory, "TracingAspire.sln")))
                    return directory;
            }

            throw new InvalidOperationException($"No TracingAspire.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
        }
    }
}
