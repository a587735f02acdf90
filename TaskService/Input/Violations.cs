namespace TaskService.Input;

/// <summary>What is wrong with an input, by field. All of it is found before anything is answered.</summary>
internal sealed class Violations
{
    /// <summary>Stands for the body as a whole.</summary>
    public const string Body = "$";

    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    public bool Any => _messages.Count > 0;

    public void Add(string field, string message)
    {
        if (!_messages.TryGetValue(field, out var messages))
            _messages[field] = messages = [];
        messages.Add(message);
    }

    public bool Has(string field) => _messages.ContainsKey(field);

    public Dictionary<string, string[]> ToErrors() =>
        _messages.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal);
}
