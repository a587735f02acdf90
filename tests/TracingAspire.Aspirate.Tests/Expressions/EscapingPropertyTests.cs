using System.Text.Json;
using CsCheck;
using TracingAspire.Aspirate.Tests.Fixtures;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Tests.Expressions;

/// <summary>Whatever a value holds, kustomize gives back exactly that. A failure names the seed; set it in CsCheck_Seed to repeat.</summary>
public class EscapingPropertyTests
{
    private static readonly string[] Awkward =
    [
        "", " ", "=", "a=b=c", "\"", "\"quoted\"", "'quoted'", "\"half", "half'", "''", "\"\"", "#no comment", "key: value", "- item", "? x",
        "true", "no", "null", "~", "012", "1e3", "0x1F", "2024-01-01", "1_000", ".inf", "yes\n", "\n", "\n\n", "a\nb", "a\n\nb\n", "a\r\nb", "\ttab",
        "trailing ", " leading", "back\\slash", "\\n", "%TAG", "@at", "`tick`", "!tag", "&anchor", "*alias", "|", ">", "{}", "[]", "{{", "a}b", "$(X)",
        "$X", "\u00A0", "\u2028", "日本語", "😀", "<&>\"'", "---", "...", "--- x", ":", "a:", ":a", "a: b # c",
        "\"'", "'\"'", "=\"", "line\n  indented\n\tend", "x\u2029y", "\uFFFD", "0", "-", "--flag", "--", "/path", "a,b;c", "x #y",
    ];

    [Fact]
    public async Task Render_AwkwardAndRandomValues_SurviveExactly()
    {
        var source = Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } given ? PCG.Parse(given) : new PCG(1);
        var seed = source.ToString();
        var random = Gen.OneOf(
            Gen.String[Gen.Char["\"'=#:{}[]&*!|>%@`\\\n\r\t ,-?~$/.<>ab0é\u2028"], 0, 24].Where(text => UnwritableText.Find(text) is null),
            Gen.String[0, 30].Where(text => UnwritableText.Find(text) is null && IsUnicode(text)));
        var values = Awkward.Concat(Enumerable.Range(0, 300).Select(_ => random.Generate(source, null, out var _))).ToList();


        // Escaped, as Aspire escapes the text of its expressions, so that each is that text and nothing else.
        var env = values.Select((value, index) => $"\"V{index}\": {JsonSerializer.Serialize(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))}");
        using var workspace = Workspace.With(Resources.ContainerWith(
            $"\"env\": {{ {string.Join(',', env)} }}, \"bindMounts\": [ {{ \"source\": \"cfg/all.txt\", \"target\": \"/etc/all.txt\", \"readOnly\": true }} ]"));
        var file = string.Join('\n', values.Where(value => !value.Contains('{', StringComparison.Ordinal)));
        workspace.Write("cfg/all.txt", file);
        await workspace.GenerateWellAsync();

        var objects = await Rendering.RenderAsync(workspace.Output);
        var data = objects.One("ConfigMap", "box-env").Texts("data");
        for (var index = 0; index < values.Count; index++)
            data[$"V{index}"].ShouldBe(values[index], $"V{index}, CsCheck_Seed={seed}");
        data.Count.ShouldBe(values.Count);
        objects.One("ConfigMap", "box-config").Text("data", "all.txt").ShouldBe(file);
    }

    private static bool IsUnicode(string text) => text.All(character => !char.IsSurrogate(character));
}
