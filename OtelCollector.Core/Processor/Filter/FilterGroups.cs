using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Grammar;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>All conditions of a signal.</summary>
internal sealed class FilterGroups
{
    private readonly OttlContextKind[] _contexts;
    private readonly List<FilterGroup> _groups;

    private FilterGroups(OttlContextKind[] contexts, List<FilterGroup> groups) => (_contexts, _groups) = (contexts, groups);

    public static FilterGroups None { get; } = new([], []);

    /// <summary>Whether there are conditions of the flat form.</summary>
    public bool HasInferred => _groups.Exists(g => g.IsInferred);

    /// <summary>Whether there are conditions under the names of their contexts.</summary>
    public bool HasExplicit => _groups.Exists(g => !g.IsInferred);

    /// <summary>Reads both forms: lists under the contexts' names, and the flat list.</summary>
    public static FilterGroups Read(
        ConfigSection section, string flatKey, ConfigSection? explicitSection, params (string Key, OttlContextKind Context)[] contexts)
    {
        var groups = new List<FilterGroup>();
        foreach (var (key, context) in contexts)
        {
            if (explicitSection is not null && explicitSection.HasValue(key))
                groups.Add(new FilterGroup(context, explicitSection.TextList(key, []), null));
        }

        groups.AddRange(ReadFlat(section, flatKey));
        return new FilterGroups([.. contexts.Select(c => c.Context), OttlContextKind.Scope], groups);
    }

    /// <summary>The compiled conditions by context.</summary>
    /// <exception cref="OttlException">Some are wrong.</exception>
    public IEnumerable<(OttlContextKind Context, IReadOnlyList<OttlCondition> Conditions, OttlErrorMode? Mode)> Compile() =>
        _groups.SelectMany(Compile);

    /// <summary>What is wrong with the conditions of one of both forms.</summary>
    public IEnumerable<string> Errors(bool areInferred)
    {
        foreach (var group in _groups.Where(g => g.IsInferred == areInferred))
        {
            string? error = null;
            try
            {
                _ = Compile(group).Count();
            }
            catch (OttlException e)
            {
                error = e.Message;
            }

            if (error is not null)
                yield return error;
        }
    }

    private IEnumerable<(OttlContextKind Context, IReadOnlyList<OttlCondition> Conditions, OttlErrorMode? Mode)> Compile(FilterGroup group)
    {
        if (group.Context is { } given)
        {
            if (group.IsInferred && !_contexts.Contains(given))
                throw new OttlException($"unknown context \"{OttlContextName.Of(given)}\" for conditions: [{string.Join(' ', group.Conditions)}]");

            // With a context of its own a group may leave the names out, as the older form does.
            yield return (given, OttlConditions.Parse(given, group.Conditions), group.ErrorMode);
            yield break;
        }

        foreach (var condition in group.Conditions)
        {
            var context = ContextInference.Of(condition, _contexts);
            yield return (context, OttlConditions.Parse(context, [condition], requiresContextNames: true), group.ErrorMode);
        }
    }

    private static IEnumerable<FilterGroup> ReadFlat(ConfigSection section, string key)
    {
        switch (section.Node(key))
        {
            case null or { IsNull: true }:
                return [];
            case ConfigList list when list.Items.Count > 0 && list.Items.All(i => i is ConfigScalar):
                return [new FilterGroup(null, section.TextList(key, []), null) { IsInferred = true }];
            case ConfigList list when list.Items.All(i => i is ConfigMap):
                return [.. section.SectionList(key, "condition.ContextConditions").Select(ReadGroup)];
            case ConfigList:
                section.AddError("configuring multiple configuration styles is not supported, please use only Basic configuration or only Advanced configuration");
                return [];
            default:
                section.AddError($"invalid {key} type, expected: array");
                return [];
        }
    }

    private static FilterGroup ReadGroup(ConfigSection section)
    {
        OttlContextKind? context = null;
        if (section.Text("context") is { Length: > 0 } name)
        {
            var known = Enum.GetValues<OttlContextKind>().Where(k => OttlContextName.Of(k).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (known.Count == 0)
                section.AddError("context", $"unknown context {name.ToLowerInvariant()}");
            else
                context = known[0];
        }

        var mode = section.HasValue("error_mode") ? ErrorModeSetting.Read(section, OttlErrorMode.Propagate) : (OttlErrorMode?)null;
        return new FilterGroup(context, section.TextList("conditions", []), mode) { IsInferred = true };
    }
}
