namespace Performix.Bot.Tests.Reviews;

public sealed class SqliteReviewTests : ReviewStorageContract
{
    private readonly DirectoryInfo _folder;

    public SqliteReviewTests()
        : this(Directory.CreateTempSubdirectory("performix-reviews-"))
    {
    }

    private SqliteReviewTests(DirectoryInfo folder)
        : base(new Dictionary<string, string?> { ["Storage:File"] = Path.Combine(folder.FullName, "x.db") }) =>
        _folder = folder;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
