using OtelCollector.Core.Ottl.Expressions;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>What stands in square brackets: a text, a number, or an expression that gives one of them.</summary>
internal sealed record PathKey(string? Text, long? Number, OttlExpression? Expression);

/// <summary>One segment of a path.</summary>
internal sealed record PathSegment(string Name, IReadOnlyList<PathKey> Keys);

/// <summary>A path while a context takes it apart; remembers what was used, so that the rest is an error.</summary>
internal sealed class PathWalk(IReadOnlyList<PathSegment> segments, string text)
{
    private readonly bool[] _keysUsed = new bool[segments.Count];
    private int _current;

    /// <summary>The whole path as error texts show it.</summary>
    public string Text => text;

    /// <summary>The segment the walk stands at.</summary>
    public string Name => segments[_current].Name;

    /// <summary>Keys behind the current segment; used from now on.</summary>
    public IReadOnlyList<PathKey> Keys
    {
        get
        {
            _keysUsed[_current] = true;
            return segments[_current].Keys;
        }
    }

    /// <summary>Goes to the next segment; false where there is none.</summary>
    public bool TryNext()
    {
        if (_current + 1 >= segments.Count)
            return false;
        _current++;
        return true;
    }

    /// <summary>Refuses a path of which a part was not used.</summary>
    /// <exception cref="OttlException">Segments or keys are left over.</exception>
    public void RequireComplete()
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (i > _current)
                throw new OttlException($"the path section \"{segments[i].Name}\" was not used by the context - this likely means you are using extra path sections");
            if (segments[i].Keys.Count > 0 && !_keysUsed[i])
                throw new OttlException($"the keys indexing \"{segments[i].Name}\" were not used by the context - this likely means you are trying to index a path that does not support indexing");
        }
    }

    /// <summary>The error for the current segment.</summary>
    public OttlException Unknown(string context) => Unknown(Name, context);

    /// <summary>The error for a segment the context does not know.</summary>
    public OttlException Unknown(string segment, string context) => new(
        $"segment \"{segment}\" from path \"{text}\" is not a valid path nor a valid OTTL keyword for the {context} context - review {OttlContextName.Documentation(context)} to see all valid paths");
}
