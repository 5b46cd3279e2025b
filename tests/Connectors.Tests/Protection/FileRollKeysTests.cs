using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

public sealed class FileRollKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix");

    private string KeyFolder => Path.Combine(_folder.FullName, "keys");

    [Fact]
    public async Task A_key_is_its_owners_alone_and_the_same_in_every_process()
    {
        using var key = SecretKey.Fresh();
        await Keys().CreateAsync("roll-1", key, default);

        using var read = await Keys().ReadAsync("roll-1", default);

        Assert.Equal(key.Bytes, read is null ? default : read.Bytes);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(KeyFolder, "roll-1.key"))
            == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFolder)
            == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_refused()
    {
        using var key = SecretKey.Fresh();
        await Keys().CreateAsync("roll-1", key, default);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(
            Path.Combine(KeyFolder, "roll-1.key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var refusal = await Assert.ThrowsAsync<KeyRefused>(() => Keys().ReadAsync("roll-1", default));
        Assert.Contains("chmod 600", refusal.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_destroyed_key_is_gone_and_destroying_it_again_does_no_harm()
    {
        using var key = SecretKey.Fresh();
        Assert.Equal(0, await Keys().CreateAsync("roll-1", key, default));

        await Keys().DestroyAsync("roll-1", default);
        await Keys().DestroyAsync("roll-1", default);

        Assert.Null(await Keys().ReadAsync("roll-1", default));
        Assert.Equal(KeyFate.Gone, await Keys().FateAsync("roll-1", default));
    }

    [Fact]
    public async Task A_key_is_never_written_over_another()
    {
        using var key = SecretKey.Fresh();
        await Keys().CreateAsync("roll-1", key, default);

        await Assert.ThrowsAsync<KeyRefused>(() => Keys().CreateAsync("roll-1", key, default));
    }

    [Fact]
    public async Task A_file_that_is_no_key_is_named()
    {
        using var key = SecretKey.Fresh();
        await Keys().CreateAsync("roll-1", key, default);
        var path = Path.Combine(KeyFolder, "roll-1.key");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);

        var refusal = await Assert.ThrowsAsync<KeyRefused>(() => Keys().ReadAsync("roll-1", default));

        Assert.Equal(path, refusal.Where);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private FileRollKeys Keys() => new(KeyFolder);
}
