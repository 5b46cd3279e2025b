namespace Performix.Connectors.Files;

/// <summary>The files of a folder by their names, case aside.</summary>
internal sealed class InputFolder
{
    private readonly Dictionary<string, string> paths;

    private InputFolder(IEnumerable<string> files)
    {
        paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            paths.TryAdd(Path.GetFileName(file), file);
        }
    }

    private InputFolder(IReadOnlyDictionary<string, string> files) =>
        paths = new Dictionary<string, string>(files, StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a folder.</summary>
    /// <exception cref="InputMissingException">There is no such folder.</exception>
    public static InputFolder Open(string folder) => Directory.Exists(folder)
        ? new InputFolder(Directory.EnumerateFiles(folder, "*.csv", AnyCase))
        : throw new InputMissingException([new InputFault(folder, 0, "", "there is no such folder")]);

    /// <summary>Files that lie anywhere.</summary>
    /// <param name="files">Each by the name of what it is.</param>
    public static InputFolder Of(IReadOnlyDictionary<string, string> files) => new(files);

    /// <summary>Whether a file is there.</summary>
    public bool Has(string name) => paths.ContainsKey(name);

    /// <summary>Where a file is, or null.</summary>
    public string? PathOf(string name) => paths.GetValueOrDefault(name);

    private static EnumerationOptions AnyCase => new() { MatchCasing = MatchCasing.CaseInsensitive };
}
