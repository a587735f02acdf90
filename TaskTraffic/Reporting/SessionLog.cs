using System.Globalization;
using TaskTraffic.Plan;

namespace TaskTraffic.Reporting;

/// <summary>What happened in one session, as one line.</summary>
internal sealed class SessionLog(string userName, int number)
{
    private readonly List<DoneAction> _done = [];

    /// <summary>Adds an action.</summary>
    public void Add(DoneAction action) => _done.Add(action);

    /// <inheritdoc/>
    public override string ToString()
    {
        var mistakes = _done.Where(action => ActionCatalog.Category(action.Kind) is ActionCategory.Mistake)
            .Select(action => $"{Name(action.Kind)} ({(action.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "no answer")})")
            .ToList();
        var slow = _done.Where(action => ActionCatalog.Category(action.Kind) is ActionCategory.Slow)
            .Select(action => string.Create(CultureInfo.InvariantCulture, $"{Name(action.Kind)} ({action.Duration.TotalMilliseconds:0} ms)"))
            .ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{userName}, session {number}: {_done.Count} actions")
            + (mistakes.Count > 0 ? $"; mistakes: {string.Join(", ", mistakes)}" : "")
            + (slow.Count > 0 ? $"; slow: {string.Join(", ", slow)}" : "");
    }

    private static string Name(ActionKind kind) =>
        string.Concat(kind.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
