namespace Performix.Connectors.Files;

/// <summary>What one kind of file is called and which columns it must have; any other column may be there.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Required">The columns without which the file cannot be used.</param>
internal sealed record FileShape(string Name, params IReadOnlyList<string> Required)
{
    /// <summary>Groups of columns of which at least one must be there.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

    /// <summary>Pairs of columns that are of use only together.</summary>
    public IReadOnlyList<(string First, string Second)> Together { get; init; } = [];
}
