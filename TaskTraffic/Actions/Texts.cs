namespace TaskTraffic.Actions;

/// <summary>What users write.</summary>
internal static class Texts
{
    /// <summary>Titles of tasks.</summary>
    public static readonly IReadOnlyList<string> Titles =
    [
        "Water the plants", "Call the dentist", "Review the release notes", "Book the train to Kyoto", "Renew the certificate",
        "Prepare the demo", "Buy milk, bread and coffee", "Answer the auditor", "Back up the laptop", "Plan the retrospective",
    ];

    /// <summary>The longest contents the Task API takes.</summary>
    public const int MostContents = 10_000;

    private const string Sentence = "Bring the notes of last time, ask who comes along, and leave early enough to find a seat. ";

    /// <summary>Contents of so many characters.</summary>
    public static string OfLength(int length) =>
        string.Concat(Enumerable.Repeat(Sentence, (length / Sentence.Length) + 1))[..length];
}
