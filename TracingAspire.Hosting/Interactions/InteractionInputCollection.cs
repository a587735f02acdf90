using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aspire.Hosting;

/// <summary>The fields of a dialog, by position and by name.</summary>
[DebuggerDisplay("Count = {Count}")]
public sealed class InteractionInputCollection : IReadOnlyList<InteractionInput>
{
    private readonly InteractionInput[] _inputs;
    private readonly Dictionary<string, InteractionInput> _byName;

    /// <summary>Creates the collection.</summary>
    /// <param name="inputs">The fields.</param>
    /// <exception cref="InvalidOperationException">Two of them have the same name.</exception>
    public InteractionInputCollection(IReadOnlyList<InteractionInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = [.. inputs];
        _byName = new Dictionary<string, InteractionInput>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in _inputs)
        {
            if (!_byName.TryAdd(input.Name, input))
                throw new InvalidOperationException($"Two inputs are named '{input.Name}': give each a name of its own.");
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _inputs.Length;

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The field of that name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public InteractionInput this[string name] =>
        TryGetByName(name, out var input) ? input : throw new KeyNotFoundException($"There is no input '{name}': there is {string.Join(", ", Names)}.");

    /// <summary>The field at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public InteractionInput this[int index] => _inputs[index];

    /// <summary>Looks for a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="input">The field.</param>
    public bool TryGetByName(string name, [NotNullWhen(true)] out InteractionInput? input) => _byName.TryGetValue(name, out input);

    /// <summary>Whether there is a field of that name.</summary>
    /// <param name="name">The name.</param>
    public bool ContainsName(string name) => _byName.ContainsKey(name);

    /// <summary>The value of a field; null where it has none.</summary>
    /// <param name="name">The name of the field.</param>
    public string? GetString(string name) => this[name].Value;

    /// <summary>The value of a field as true or false.</summary>
    /// <param name="name">The name of the field.</param>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is another.</exception>
    public bool GetBoolean(string name) => bool.Parse(GetRequired(name));

    /// <summary>The value of a field as a whole number.</summary>
    /// <param name="name">The name of the field.</param>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is no whole number.</exception>
    /// <exception cref="OverflowException">Its value is too large.</exception>
    public int GetInt32(string name) => int.Parse(GetRequired(name), NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>The value of a field as a number.</summary>
    /// <param name="name">The name of the field.</param>
    /// <exception cref="InvalidOperationException">It has no value.</exception>
    /// <exception cref="FormatException">Its value is no number.</exception>
    public double GetDouble(string name) => double.Parse(GetRequired(name), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The fields in their order.</summary>
    public InteractionInput[] ToArray() => [.. _inputs];

    /// <inheritdoc />
    public IEnumerator<InteractionInput> GetEnumerator() => _inputs.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int IndexOf(InteractionInput input) => Array.IndexOf(_inputs, input);

    private string GetRequired(string name) => GetString(name) ?? throw new InvalidOperationException($"The input '{name}' has no value.");
}
