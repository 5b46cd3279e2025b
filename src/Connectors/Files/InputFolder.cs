namespace Performix.Connectors.Files;

/// <summary>The files of a folder by their names, case aside.</summary>
internal sealed class InputFolder
{
    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    private InputFolder(IEnumerable<string> files)
    {
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            paths.TryAdd(Path.GetFileName(file), file);
        }
    }

    /// <summary>Opens a folder.</summary>
    /// <exception cref="InputMissingException">There is no such folder.</exception>
    public static InputFolder Open(string folder) => Directory.Exists(folder)
        ? new InputFolder(Directory.EnumerateFiles(folder, "*.csv", AnyCase))
        : throw new InputMissingException([new InputFault(folder, 0, "", "there is no such folder")]);

    /// <summary>Whether a file is there.</summary>
    public bool Has(string name) => paths.ContainsKey(name);

    /// <summary>Where a file is, or null.</summary>
    public string? PathOf(string name) => paths.GetValueOrDefault(name);

    private static EnumerationOptions AnyCase => new() { MatchCasing = MatchCasing.CaseInsensitive };
}
