using System.Diagnostics;

namespace Aspire.Hosting;

/// <summary>A field of a dialog, or an argument of a command.</summary>
[DebuggerDisplay("Name = {Name}, InputType = {InputType}, Required = {Required}, Value = {Value}")]
public sealed class InteractionInput
{
    private readonly int? _maxLength;
    private readonly long? _maxFileSize;

    /// <summary>Its name, unique in the dialog.</summary>
    public required string Name { get; init; }

    /// <summary>Its label; default its name.</summary>
    public string? Label { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the description is Markdown.</summary>
    public bool EnableDescriptionMarkdown { get; init; }

    /// <summary>What can be entered.</summary>
    public required InputType InputType { get; init; }

    /// <summary>Whether it may not be empty.</summary>
    public bool Required { get; init; }

    /// <summary>The options of a choice: value and text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Options { get; set; }

    /// <summary>How it is filled while the dialog is open.</summary>
    public InputLoadOptions? DynamicLoading { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; set; }

    /// <summary>What the empty field shows.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether a choice takes a text of one's own too.</summary>
    public bool AllowCustomChoice { get; init; }

    /// <summary>Whether it can be changed.</summary>
    public bool Disabled { get; set; }

    /// <summary>How many characters a text may have; default 8000.</summary>
    public int? MaxLength
    {
        get => _maxLength;
        init
        {
            if (value is { } length)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length, nameof(value));
            _maxLength = value;
        }
    }

    /// <summary>Whether more than one file can be picked.</summary>
    public bool AllowMultipleFiles { get; init; }

    /// <summary>Which files can be picked, as in the HTML attribute <c>accept</c>.</summary>
    public string? FileFilter { get; init; }

    /// <summary>How many bytes a file may have; default 100 MB.</summary>
    public long? MaxFileSize
    {
        get => _maxFileSize;
        init
        {
            if (value is { } size)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(value));
            _maxFileSize = value;
        }
    }

    /// <summary>The files that were picked.</summary>
    public IReadOnlyList<InteractionFile>? Files { get; internal set; }

    internal string EffectiveLabel => string.IsNullOrWhiteSpace(Label) ? Name : Label;

    internal List<string> ValidationErrors { get; } = [];

    /// <summary>A field of the same kind with a value of its own: the fields of a command are only a pattern.</summary>
    internal InteractionInput WithValue(string? value) => new()
    {
        Name = Name,
        Label = Label,
        Description = Description,
        EnableDescriptionMarkdown = EnableDescriptionMarkdown,
        InputType = InputType,
        Required = Required,
        Options = Options,
        DynamicLoading = DynamicLoading,
        Value = value,
        Placeholder = Placeholder,
        AllowCustomChoice = AllowCustomChoice,
        Disabled = Disabled,
        MaxLength = MaxLength,
        AllowMultipleFiles = AllowMultipleFiles,
        FileFilter = FileFilter,
        MaxFileSize = MaxFileSize,
        Files = Files,
    };
}
