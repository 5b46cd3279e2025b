using System.Runtime.CompilerServices;

namespace Performix.Tests.Support;

/// <summary>The repository that the tests run in, as files.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths of the C# files below some folders of the repository, relative to its root.</summary>
    public static IEnumerable<string> Sources(params string[] folders) => folders
        .Select(f => Path.Combine(Root, f))
        .Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Performix.Bot.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Performix.Bot.sln above {here}.");
    }
}
