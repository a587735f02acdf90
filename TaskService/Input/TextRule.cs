namespace TaskService.Input;

/// <summary>What a text may be.</summary>
/// <param name="MaxLength">The most characters (UTF-16 code units) it may have.</param>
/// <param name="MayBeBlank">Whether it may be empty or only white space.</param>
/// <param name="SingleLine">Whether line breaks and other control characters are refused.</param>
internal sealed record TextRule(int MaxLength, bool MayBeBlank = false, bool SingleLine = true)
{
    /// <summary>An ID given out by the service.</summary>
    public static readonly TextRule TaskId = new(128);

    /// <summary>A key of an index: DynamoDB takes 2048 bytes at most.</summary>
    public static readonly TextRule UserName = new(256);

    /// <summary>A line of text.</summary>
    public static readonly TextRule Title = new(256);

    /// <summary>Text of any shape; the longest stays far below DynamoDB's 400 KB an item.</summary>
    public static readonly TextRule Contents = new(10_000, MayBeBlank: true, SingleLine: false);

    public void Check(string text, string field, Violations violations)
    {
        if (!MayBeBlank && string.IsNullOrWhiteSpace(text))
            violations.Add(field, $"{field} must not be blank.");
        if (text.Length > MaxLength)
            violations.Add(field, $"{field} must have at most {MaxLength} characters; it has {text.Length}.");
        if (SingleLine && text.Any(char.IsControl))
            violations.Add(field, $"{field} must not contain line breaks or other control characters.");
    }
}
