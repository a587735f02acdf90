using Google.Protobuf.Collections;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>
/// What is to be dropped from a request, in the order in which it is walked. Planned while only reading, so that data
/// of which nothing is dropped goes on as it came, neither copied nor encoded anew.
/// </summary>
internal sealed class DropPlan
{
    private readonly List<bool> _drops = [];
    private List<string>? _errors;
    private int _next;

    /// <summary>Whether something is to be dropped.</summary>
    public bool HasDrops { get; private set; }

    /// <summary>Whether something is to be dropped, or holds nothing, which is dropped as well.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>Errors of conditions that are to be propagated; null where there were none.</summary>
    public string? Error => _errors is null ? null : string.Join("; ", _errors);

    /// <summary>Asks the test, if there is one, and keeps the answer; an item without answer stays.</summary>
    public bool Ask(DropTest? test, OttlContext context)
    {
        var truth = test?.Evaluate(context) ?? OttlTruth.False;
        if (truth == OttlTruth.Failed)
            (_errors ??= []).Add(context.Error!);
        var drops = truth == OttlTruth.True;
        _drops.Add(drops);
        HasDrops |= drops;
        HasChanges |= drops;
        return drops;
    }

    /// <summary>Notes that something holds nothing.</summary>
    public void NoteEmpty(int count) => HasChanges |= count == 0;

    /// <summary>The answers in the order of the questions.</summary>
    public bool Next() => _drops[_next++];

    /// <summary>Takes out of a field what a function says, in one pass and in order.</summary>
    public static void RemoveWhere<T>(RepeatedField<T> field, Func<T, bool> drops)
    {
        var kept = 0;
        for (var i = 0; i < field.Count; i++)
        {
            var item = field[i];
            if (drops(item))
                continue;
            if (kept != i)
                field[kept] = item;
            kept++;
        }

        while (field.Count > kept)
            field.RemoveAt(field.Count - 1);
    }
}
