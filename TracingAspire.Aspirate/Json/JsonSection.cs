using System.Collections.Immutable;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Json;

/// <summary>A text with its place.</summary>
internal sealed record PlacedText(string Name, string Value, string Path, int Line);

/// <summary>An object being read: typed access by name, errors with the path, and a record of what was not asked for.</summary>
internal sealed class JsonSection(JsonObjectTree tree, string path, ProblemList problems)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string Path => path;

    public int Line => tree.Line;

    /// <summary>The members nobody asked for.</summary>
    public IEnumerable<JsonMember> Unread => tree.Members.Where(member => !_read.Contains(member.Name));

    public string? Text(string name, bool required = false)
    {
        switch (Get(name))
        {
            case JsonText text:
                return text.Value;
            case null when required:
                problems.Error(path, tree.Line, $"'{name}' is missing.");
                return null;
            case null:
                return null;
            case var other:
                WrongType(name, other, "a string");
                return null;
        }
    }

    public int? Port(string name)
    {
        switch (Get(name))
        {
            case null:
                return null;
            case JsonNumber number when int.TryParse(number.Literal, out var value) && value is >= 1 and <= 65535:
                return value;
            case JsonNumber number:
                problems.Error($"{path}.{name}", number.Line, $"{number.Literal} is no port; ports are 1 to 65535.");
                return null;
            case var other:
                WrongType(name, other, "a number");
                return null;
        }
    }

    public int? Integer(string name)
    {
        switch (Get(name))
        {
            case null:
                return null;
            case JsonNumber number when int.TryParse(number.Literal, out var value) && value >= 0:
                return value;
            case JsonNumber number:
                problems.Error($"{path}.{name}", number.Line, $"is {number.Literal}; it must be a whole number from 0 to {int.MaxValue}.");
                return null;
            case var other:
                WrongType(name, other, "a whole number");
                return null;
        }
    }

    public bool? Flag(string name)
    {
        switch (Get(name))
        {
            case null:
                return null;
            case JsonFlag flag:
                return flag.Value;
            case var other:
                WrongType(name, other, "true or false");
                return null;
        }
    }

    public JsonSection? Section(string name)
    {
        switch (Get(name))
        {
            case null:
                return null;
            case JsonObjectTree section:
                return new(section, $"{path}.{name}", problems);
            case var other:
                WrongType(name, other, "an object");
                return null;
        }
    }

    /// <summary>The members of an object whose members are objects.</summary>
    public IEnumerable<(string Name, JsonSection Section)> Sections(string name)
    {
        foreach (var member in Members(name))
        {
            if (member.Value is JsonObjectTree section)
                yield return (member.Name, new(section, $"{path}.{name}.{member.Name}", problems));
            else
                WrongType($"{name}.{member.Name}", member.Value, "an object");
        }
    }

    /// <summary>The members of an object whose members are strings.</summary>
    public ImmutableArray<PlacedText> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<PlacedText>();
        foreach (var member in Members(name))
        {
            if (member.Value is JsonText text)
                texts.Add(new(member.Name, text.Value, $"{path}.{name}.{member.Name}", text.Line));
            else if (member.Value is JsonNull)
                problems.Note($"{path}.{name}.{member.Name}", "has no value and is left out.");
            else
                WrongType($"{name}.{member.Name}", member.Value, "a string");
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The strings of an array.</summary>
    public ImmutableArray<PlacedText> List(string name)
    {
        var texts = ImmutableArray.CreateBuilder<PlacedText>();
        foreach (var (item, index) in Items(name))
        {
            if (item is JsonText text)
                texts.Add(new(name, text.Value, $"{path}.{name}[{index}]", text.Line));
            else
                WrongType($"{name}[{index}]", item, "a string");
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The objects of an array.</summary>
    public IEnumerable<JsonSection> Objects(string name)
    {
        foreach (var (item, index) in Items(name))
        {
            if (item is JsonObjectTree section)
                yield return new(section, $"{path}.{name}[{index}]", problems);
            else
                WrongType($"{name}[{index}]", item, "an object");
        }
    }

    /// <summary>A member that is <c>null</c> is one that is not there.</summary>
    private JsonTree? Get(string name)
    {
        _read.Add(name);
        return tree[name] is JsonNull ? null : tree[name];
    }

    private ImmutableArray<JsonMember> Members(string name) => Get(name) switch
    {
        null => [],
        JsonObjectTree members => members.Members,
        var other => Wrong<JsonMember>(name, other, "an object"),
    };

    private IEnumerable<(JsonTree Item, int Index)> Items(string name) => Get(name) switch
    {
        null => [],
        JsonArrayTree array => array.Items.Select((item, index) => (item, index)),
        var other => Wrong<(JsonTree, int)>(name, other, "an array"),
    };

    private ImmutableArray<T> Wrong<T>(string name, JsonTree found, string expected)
    {
        WrongType(name, found, expected);
        return [];
    }

    private void WrongType(string name, JsonTree found, string expected) =>
        problems.Error($"{path}.{name}", found.Line, $"is {found.Kind}; it must be {expected}.");
}
