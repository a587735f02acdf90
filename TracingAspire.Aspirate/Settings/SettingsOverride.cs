using System.Text;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Settings;

/// <summary>
/// A setting on the command line: <c>resources.task-service.replicas=3</c>. A dot in a name is written <c>\.</c>; the value
/// is JSON where it reads as JSON, else a string.
/// </summary>
internal static class SettingsOverride
{
    /// <summary>The settings with the overrides laid over them, later ones over earlier ones.</summary>
    /// <param name="settings">What the file says.</param>
    /// <param name="overrides">As they were given.</param>
    /// <param name="problems">Takes what is no override.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static JsonObjectTree Apply(
        JsonObjectTree settings, IEnumerable<string> overrides, ProblemList problems, CancellationToken cancellationToken)
    {
        foreach (var text in overrides)
        {
            var separator = text.IndexOf('=', StringComparison.Ordinal);
            var names = separator > 0 ? Names(text[..separator]) : [];
            if (names.Count == 0 || names.Contains(""))
                problems.Error("--set", $"'{text}' is no setting; write --set path.to.setting=value.");
            else
                settings = JsonMerge.Merge(settings, Nest(names, Value(text[(separator + 1)..], cancellationToken)));
        }

        return settings;
    }

    private static List<string> Names(string path)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] == '\\' && index + 1 < path.Length && path[index + 1] == '.')
            {
                name.Append('.');
                index++;
            }
            else if (path[index] == '.')
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else
            {
                name.Append(path[index]);
            }
        }

        names.Add(name.ToString());
        return names;
    }

    private static JsonObjectTree Nest(List<string> names, JsonTree value)
    {
        // The command line has no lines.
        value = value with { Line = 0 };
        for (var index = names.Count - 1; index >= 0; index--)
            value = new JsonObjectTree([new(names[index], value)], 0);
        return (JsonObjectTree)value;
    }

    private static JsonTree Value(string text, CancellationToken cancellationToken)
    {
        try
        {
            return JsonTreeParser.Parse(Encoding.UTF8.GetBytes(text), "--set", comments: false, cancellationToken);
        }
        catch (AspirateException)
        {
            return new JsonText(text, 0);
        }
    }
}
