using System.Text;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kustomize;

/// <summary>
/// A <c>secretGenerator</c> and the files outside git it reads: single lines from an env file named as the original
/// names it, everything else from a file a key.
/// </summary>
internal static class SecretFiles
{
    public const string GitIgnore = "# Secrets stay on the machine that made them.\n*.secrets\n*.secrets.d/\n";

    // kustomize reads env files with a buffer of 64 KiB; it passes over a longer line and all that follow without a word.
    private const int LongestLine = (64 * 1024) - 1;

    /// <summary>The generator and its files.</summary>
    /// <param name="name">The Secret's name.</param>
    /// <param name="folder">The folder of the kustomization, with a <c>/</c> at its end, or empty for the root.</param>
    /// <param name="stem">What the files are called: <c>.stem.secrets</c>.</param>
    /// <param name="values">By key.</param>
    /// <param name="asFiles">Always a file a key.</param>
    /// <param name="type">The Secret's type.</param>
    /// <param name="hash">Whether a change gets a new name.</param>
    /// <param name="secrets">The values of parameters; none leaves the files out.</param>
    public static (YamlMap Generator, IReadOnlyList<OutputFile> Files) Write(
        string name,
        string folder,
        string stem,
        IReadOnlyList<KeyValuePair<string, ResolvedValue>> values,
        bool asFiles,
        string? type,
        bool hash,
        IReadOnlyDictionary<string, string>? secrets)
    {
        // Which keys need a file of their own must not depend on the values, or the committed files would.
        var env = $".{stem}.secrets";
        var directory = $".{stem}.secrets.d";
        var generator = YamlMap.Of(
            ("name", name),
            ("type", type),
            ("files", YamlList.OfTexts(values.Where(_ => asFiles).Select(value => $"{value.Key}={directory}/{value.Key}"))),
            ("envs", asFiles ? null : YamlList.OfTexts([env])),
            ("options", hash ? null : YamlMap.Of(("disableNameSuffixHash", true))));

        var files = new List<OutputFile> { new($"{folder}{env}.example", Example(folder, env, directory, values, asFiles)) };
        if (secrets is not null && asFiles)
            files.AddRange(values.Select(value => new OutputFile($"{folder}{directory}/{value.Key}", Reveal(value, secrets), Secret: true)));
        else if (secrets is not null)
            files.Add(new($"{folder}{env}", EnvFile(values, secrets), Secret: true));
        return (generator, files);
    }

    private static string EnvFile(IReadOnlyList<KeyValuePair<string, ResolvedValue>> values, IReadOnlyDictionary<string, string> secrets)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            var revealed = Reveal(value, secrets);
            if (revealed.AsSpan().ContainsAny('\n', '\r', '\0'))
            {
                throw new Problems.AspirateException(
                    $"The value of {value.Key} has more than one line, which kustomize's env files cannot hold; deliver it in a mounted file, or with --secret-format external-secrets.");
            }

            if (Encoding.UTF8.GetByteCount(value.Key) + 1 + Encoding.UTF8.GetByteCount(revealed) > LongestLine)
            {
                throw new Problems.AspirateException(
                    $"The value of {value.Key} is longer than {(LongestLine + 1) / 1024} KiB, where kustomize stops reading an env file; deliver it in a mounted file, or with --secret-format external-secrets.");
            }

            text.Append(value.Key).Append('=').Append(revealed).Append('\n');
        }

        return text.ToString();
    }

    private static string Reveal(KeyValuePair<string, ResolvedValue> value, IReadOnlyDictionary<string, string> secrets) =>
        value.Value.Reveal(parameter => secrets[parameter]);

    private static string Example(
        string folder, string env, string directory, IReadOnlyList<KeyValuePair<string, ResolvedValue>> values, bool asFiles)
    {
        var text = new StringBuilder();
        text.Append($"# {(asFiles ? $"The files of {folder}{directory}/" : $"{folder}{env}")}: not in git, needed by `kubectl kustomize`.\n");
        text.Append("# `aspirate generate` writes it; give the parameters with variables (Parameters__name=…) or -pa name=….\n");
        foreach (var value in values)
        {
            var parameters = string.Join(", ", value.Value.Secrets.Order(StringComparer.Ordinal));
            text.Append($"# {value.Key} comes from the secret parameter {parameters}.\n{(asFiles ? $"{directory}/" : "")}{value.Key}=\n");
        }

        return text.ToString();
    }
}
