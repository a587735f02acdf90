using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.Helm;

/// <summary>
/// Renders the charts our tool writes: the few actions that are in them, as Helm's engine takes them, and an error for any
/// other. It is no template engine.
/// </summary>
internal sealed partial class ChartRenderer(IReadOnlyDictionary<string, string> templates, JsonNode values)
{
    private const string BasePath = "chart/templates";
    private const string Opening = "{{ \"{{\" }}";

    public string Render(string name) => Actions.Replace(Ranges.Replace(templates[name], RenderRange), action => Evaluate(action.Groups["action"].Value));

    private string RenderRange(Match range)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in (Pipeline(TemplateTokens.Of(range.Groups["list"].Value)) as JsonObject ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var variables = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["$name"] = name, ["$value"] = value };
            var entry = Actions.Replace(range.Groups["body"].Value, action => Evaluate(action.Groups["action"].Value, variables));

            // What was put in is text, also where it looks like an action.
            text.Append(entry.Replace("{{", Opening, StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private string Evaluate(string action, Dictionary<string, JsonNode?>? variables = null) => $"{Pipeline(TemplateTokens.Of(action), variables)}";

    private JsonNode? Pipeline(Queue<string> words, Dictionary<string, JsonNode?>? variables = null)
    {
        var value = Call(words, variables, piped: null);
        while (words.TryPeek(out var next) && next == "|")
        {
            words.Dequeue();
            value = Call(words, variables, [value]);
        }

        return value;
    }

    private JsonNode? Call(Queue<string> words, Dictionary<string, JsonNode?>? variables, List<JsonNode?>? piped)
    {
        var function = words.Dequeue();
        if (function[0] is '"' or '$' or '.' or '(')
        {
            return Operand(function, words, variables);
        }

        List<JsonNode?> arguments = [];
        while (words.TryPeek(out var next) && next is not ("|" or ")"))
        {
            arguments.Add(Operand(words.Dequeue(), words, variables));
        }

        return Apply(function, [.. arguments, .. piped ?? []]);
    }

    private JsonNode? Operand(string word, Queue<string> words, Dictionary<string, JsonNode?>? variables)
    {
        switch (word)
        {
            case "(":
                var value = Pipeline(words, variables);
                words.Dequeue().ShouldBe(")");
                return value;
            case ".":
                return new JsonObject();
            case "$.Template.BasePath":
                return BasePath;
            case ['"', ..]:
                return TemplateTokens.Unquote(word);
            case ['$', ..]:
                return variables![word];
            case var path when path.StartsWith(".Values.", StringComparison.Ordinal):
                return values[path[".Values.".Length..]];
            default:
                throw new InvalidOperationException($"A template has the operand {word}, which is not known here.");
        }
    }

    private JsonNode? Apply(string function, IReadOnlyList<JsonNode?> arguments) => function switch
    {
        "index" => arguments[0]?[arguments[1]!.ToString()],
        "int" or "toString" => arguments[0]?.ToString() ?? "",
        "quote" or "toJson" => JsonSerializer.Serialize($"{arguments[0]}"),
        "print" => string.Concat(arguments),
        "printf" => string.Concat(arguments.Skip(1)),
        "required" => arguments[1] is null || $"{arguments[1]}".Length == 0 ? throw new InvalidOperationException($"{arguments[0]}") : arguments[1],
        "urlquery" => Uri.EscapeDataString($"{arguments[0]}").Replace("%20", "+", StringComparison.Ordinal),
        "replace" => $"{arguments[2]}".Replace($"{arguments[0]}", $"{arguments[1]}", StringComparison.Ordinal),
        "include" => Render($"{arguments[0]}"[(BasePath.Length + 1)..]),
        "sha256sum" => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{arguments[0]}"))),
        _ => throw new InvalidOperationException($"A template calls {function}, which is not known here."),
    };

    [GeneratedRegex("""\{\{-? (?<action>(?!range |end )(\"([^"\\]|\\.)*\"|[^"}])+) -?\}\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Actions { get; }

    [GeneratedRegex(@"\s*\{\{- range \$name, \$value := (?<list>[^}]+) \}\}(?<body>.*?)\s*\{\{- end \}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ranges { get; }
}
