using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtelCollector.Core.Configuration;

/// <summary>Writes a tree as YAML: keys in alphabetical order, as the original prints them.</summary>
internal static class ConfigYaml
{
    private const int Indent = 4;

    /// <summary>The text, ending in a line break.</summary>
    public static string Format(ConfigMap tree)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: Indent, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, tree);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, map.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    Write(emitter, new ConfigScalar(0, key, IsPlain: false));
                    Write(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ConfigList list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, list.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                    Write(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case ConfigScalar scalar:
                Write(emitter, scalar);
                break;
        }
    }

    private static void Write(Emitter emitter, ConfigScalar scalar)
    {
        var style = scalar switch
        {
            _ when scalar.Text.Contains('\n', StringComparison.Ordinal) && !scalar.Text.StartsWith(' ') => ScalarStyle.Literal,
            { IsPlain: true } => ScalarStyle.Plain,
            _ when ScalarText.StaysText(scalar.Text) => ScalarStyle.Any,
            _ => ScalarStyle.DoubleQuoted,
        };
        var value = scalar.IsNull ? "null" : scalar.Text;
        emitter.Emit(new Scalar(null, null, value, style, isPlainImplicit: true, isQuotedImplicit: true));
    }
}
