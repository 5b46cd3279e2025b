namespace Performix.Connectors.Tests.Files;

/// <summary>The folder of the repository, found upwards from the tests' binaries.</summary>
internal static class RepoRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("no folder above the tests has Performix.Bot.sln"),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Performix.Bot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
