using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Syntax;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>All actions of a processor, in the order of the settings.</summary>
internal sealed class AttributeActions
{
    private readonly AttributeAction[] _actions;

    private AttributeActions(AttributeAction[] actions) => _actions = actions;

    /// <summary>Makes the actions of the settings.</summary>
    /// <exception cref="MatchException">Settings of an action do not fit together.</exception>
    public static AttributeActions Create(IReadOnlyList<AttributeActionConfig> configs) => new([.. configs.Select(Create)]);

    /// <summary>Changes the attributes in place.</summary>
    public void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        foreach (var action in _actions)
            action.Apply(attributes, client);
    }

    private static AttributeAction Create(AttributeActionConfig config, int index)
    {
        var action = config.Action.ToLowerInvariant();
        if (action is "delete" or "hash")
        {
            if (config.Key.Length == 0 && config.Pattern.Length == 0)
                throw new MatchException($"error creating AttrProc due to missing required field (at least one of \"key\" and \"pattern\" have to be used) at the {index}-th action");
        }
        else if (config.Key.Length == 0)
        {
            throw new MatchException($"error creating AttrProc due to missing required field \"key\" at the {index}-th action");
        }

        return action switch
        {
            "insert" or "update" or "upsert" => Put(config, action, index),
            "delete" => new DeleteAction(config.Key, Keys(config, action, index)),
            "hash" => new HashAction(config.Key, Keys(config, action, index)),
            "extract" => Extract(config, action, index),
            "convert" => Convert(config, action, index),
            _ => throw Wrong(config, index, $" due to unsupported action \"{action}\""),
        };
    }

    private static int Sources(AttributeActionConfig config) =>
        (config.Value is null ? 0 : 1) + (config.FromAttribute.Length == 0 ? 0 : 1) + (config.FromContext.Length == 0 ? 0 : 1);

    private static PutAction Put(AttributeActionConfig config, string action, int index)
    {
        var sources = Sources(config);
        if (sources == 0 && config.DefaultValue is null)
            throw Wrong(config, index, ". Either field \"value\", \"from_attribute\", \"from_context\", or \"default_value\" must be specified");
        if (sources > 1)
            throw Wrong(config, index, " due to multiple value sources being set");
        if (config.Pattern.Length > 0)
            throw Unused(config, action, "pattern", index);
        if (config.ConvertedType.Length > 0)
            throw Unused(config, action, "converted_type", index);
        return new PutAction(config.Key, AttributeSource.Create(config), putsNew: action != "update", putsExisting: action != "insert");
    }

    private static Regex? Keys(AttributeActionConfig config, string action, int index)
    {
        if (config.Value is not null || config.FromAttribute.Length > 0)
            throw Wrong(config, index, $". Action \"{action}\" does not use \"value\" or \"from_attribute\" field. These must not be specified");
        var pattern = config.Pattern.Length == 0 ? null : Compile(config, index);
        return config.ConvertedType.Length == 0 ? pattern : throw Unused(config, action, "converted_type", index);
    }

    private static ExtractAction Extract(AttributeActionConfig config, string action, int index)
    {
        if (Sources(config) > 0)
            throw Wrong(config, index, $". Action \"{action}\" does not use a value source field. These must not be specified");
        if (config.Pattern.Length == 0)
            throw Wrong(config, index, $" due to missing required field \"pattern\" for action \"{action}\"");
        if (config.ConvertedType.Length > 0)
            throw Unused(config, action, "converted_type", index);
        var pattern = Compile(config, index);
        var groups = pattern.GetGroupNames();
        if (groups.Length == 1)
            throw Wrong(config, index, ". Field \"pattern\" contains no named matcher groups");
        if (groups.Skip(1).Any(g => char.IsAsciiDigit(g[0])))
            throw Wrong(config, index, ". Field \"pattern\" contains at least one unnamed matcher group");
        return new ExtractAction(config.Key, pattern);
    }

    private static ConvertAction Convert(AttributeActionConfig config, string action, int index)
    {
        if (Sources(config) > 0 || config.Pattern.Length > 0)
            throw Wrong(config, index, $". Action \"{action}\" does not use value sources or \"pattern\" field. These must not be specified");
        return config.ConvertedType switch
        {
            "string" or "int" or "double" => new ConvertAction(config.Key, config.ConvertedType),
            "" => throw Wrong(config, index, $" due to missing required field \"converted_type\" for action \"{action}\""),
            var type => throw Wrong(config, index, $" due to invalid value \"{type}\" in field \"converted_type\" for action \"{action}\""),
        };
    }

    private static Regex Compile(AttributeActionConfig config, int index)
    {
        try
        {
            return GoRegex.Compile(config.Pattern);
        }
        catch (FormatException)
        {
            throw Wrong(config, index, $". Field \"pattern\" has invalid pattern: \"{config.Pattern}\"");
        }
    }

    private static MatchException Unused(AttributeActionConfig config, string action, string field, int index) =>
        Wrong(config, index, $". Action \"{action}\" does not use the \"{field}\" field. This must not be specified");

    private static MatchException Wrong(AttributeActionConfig config, int index, string what) =>
        new($"error with key {GoQuote.Quote(config.Key)} ({index}-th action): error creating AttrProc{what}");
}
