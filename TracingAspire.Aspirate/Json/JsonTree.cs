using System.Collections.Immutable;

namespace TracingAspire.Aspirate.Json;

/// <summary>A JSON value that remembers its line.</summary>
/// <param name="Line">From 1.</param>
internal abstract record JsonTree(int Line)
{
    /// <summary>What a message calls it: <c>a string</c>, <c>an object</c> …</summary>
    public abstract string Kind { get; }
}

/// <summary>An object; its members in the order of the file, each name once.</summary>
internal sealed record JsonObjectTree(ImmutableArray<JsonMember> Members, int Line) : JsonTree(Line)
{
    public override string Kind => "an object";

    public JsonTree? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(string Name, JsonTree Value);

/// <summary>An array.</summary>
internal sealed record JsonArrayTree(ImmutableArray<JsonTree> Items, int Line) : JsonTree(Line)
{
    public override string Kind => "an array";
}

/// <summary>A string.</summary>
internal sealed record JsonText(string Value, int Line) : JsonTree(Line)
{
    public override string Kind => "a string";
}

/// <summary>A number as it is written.</summary>
internal sealed record JsonNumber(string Literal, int Line) : JsonTree(Line)
{
    public override string Kind => "a number";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record JsonFlag(bool Value, int Line) : JsonTree(Line)
{
    public override string Kind => Value ? "true" : "false";
}

/// <summary><c>null</c>.</summary>
internal sealed record JsonNull(int Line) : JsonTree(Line)
{
    public override string Kind => "null";
}
