using System.Text;

namespace TracingAspire.Aspirate.Commands;

/// <summary>Where the tool talks to its user; tests give their own.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Func<string, bool, string?>? ask)
{
    /// <summary>The process's own; it asks only where someone sits before it.</summary>
    public static Terminal Console { get; } =
        new(System.Console.Out, System.Console.Error, System.Console.IsInputRedirected ? null : Prompt);

    /// <summary>Whether there is someone to ask.</summary>
    public bool CanAsk => ask is not null;

    public void Say(string line) => output.WriteLine(line);

    public void Fail(string message) => error.WriteLine(message);

    /// <summary>Asks for a value; a hidden one is not shown while it is typed.</summary>
    public string? Ask(string question, bool hidden) => ask?.Invoke(question, hidden);

    private static string? Prompt(string question, bool hidden)
    {
        System.Console.Error.Write(question);
        if (!hidden)
            return System.Console.ReadLine();
        var text = new StringBuilder();
        while (System.Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && text.Length > 0)
                text.Length--;
            else if (!char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }

        System.Console.Error.WriteLine();
        return text.ToString();
    }
}
