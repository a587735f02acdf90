using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Commands;

/// <summary>Asks for values nobody gave; where there is nobody to ask, one message names them all.</summary>
internal sealed class ParameterPrompt(Terminal terminal, bool silent)
{
    /// <summary>Fills in what is missing.</summary>
    /// <param name="clear">Parameters that are no secrets.</param>
    /// <param name="secret">Parameters that are.</param>
    /// <param name="given">Takes the answers.</param>
    /// <exception cref="AspirateException">They cannot be asked for.</exception>
    public void Fill(IEnumerable<string> clear, IEnumerable<string> secret, IDictionary<string, string> given)
    {
        var wanted = clear.Select(name => (Name: name, Hidden: false)).Concat(secret.Select(name => (Name: name, Hidden: true))).ToList();
        if (wanted.Count == 0)
            return;
        if (silent || !terminal.CanAsk)
            throw new AspirateException(Message([.. wanted.Select(parameter => parameter.Name)]));
        foreach (var (name, hidden) in wanted)
            given[name] = terminal.Ask($"{name}{(hidden ? " (secret)" : "")}: ", hidden) ?? throw new AspirateException(Message([name]));
    }

    private static string Message(IReadOnlyList<string> names) =>
        $"{(names.Count == 1 ? "A parameter has" : "Parameters have")} no value: {string.Join(", ", names)}. "
        + $"Give {(names.Count == 1 ? "it" : "them")} with {string.Join(' ', names.Select(name => $"-pa {name}=…"))}, "
        + $"or with the {(names.Count == 1 ? "variable" : "variables")} {string.Join(", ", names.Select(name => $"Parameters__{name.Replace('-', '_')}"))}.";
}
