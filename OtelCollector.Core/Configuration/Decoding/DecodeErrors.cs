namespace OtelCollector.Core.Configuration.Decoding;

/// <summary>
/// The errors of decoding one structure, in the original's layout: a structure that decodes itself reports its errors
/// as one error of the structure around it, with names that start anew within.
/// </summary>
internal sealed class DecodeErrors
{
    private const string Heading = "decoding failed due to the following error(s):\n\n";

    private readonly List<object> _errors = [];
    private readonly bool _isNested;
    private readonly string _lead;

    private DecodeErrors(string lead, bool isNested) => (_lead, _isNested) = (lead, isNested);

    /// <summary>The errors of the whole file.</summary>
    public static DecodeErrors Root() => new(string.Empty, isNested: true);

    public bool IsEmpty => _errors.TrueForAll(e => e is DecodeErrors { IsEmpty: true });

    /// <summary>Each error by itself, without what stands around it.</summary>
    public IEnumerable<string> Leaves =>
        _errors.SelectMany(e => e is DecodeErrors nested ? nested.Leaves : [(string)e]);

    /// <summary>An error of a named field.</summary>
    public void Add(string name, string message) => _errors.Add($"'{name}' {message}");

    /// <summary>An error in its final wording.</summary>
    public void Add(string message) => _errors.Add(message);

    /// <summary>A structure within that decodes itself.</summary>
    /// <param name="lead">What stands before its errors, e.g. <c>'cors' </c>.</param>
    public DecodeErrors Nested(string lead)
    {
        var nested = new DecodeErrors(lead, isNested: true);
        _errors.Add(nested);
        return nested;
    }

    /// <summary>Something within that is read by rules of its own, whose error stands without the heading.</summary>
    /// <param name="lead">What stands before its errors.</param>
    public DecodeErrors Plain(string lead)
    {
        var plain = new DecodeErrors(lead, isNested: false);
        _errors.Add(plain);
        return plain;
    }

    /// <summary>The text of all errors.</summary>
    public override string ToString() =>
        (_isNested ? _lead + Heading : _lead)
        + string.Join('\n', _errors.Where(e => e is not DecodeErrors { IsEmpty: true }));
}
