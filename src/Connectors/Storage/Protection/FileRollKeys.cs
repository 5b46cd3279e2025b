using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Each key in a file of its own, its owner's alone, in a folder outside the database. It is destroyed by overwriting,
/// fsync and unlinking, and a marker stays, so that a copy put back is not taken. A disk or file system that writes
/// to a new place may keep the old bytes: docs/what-we-store.md says so.
/// </summary>
internal sealed class FileRollKeys(string folder) : IRollKeys
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = Owner | UnixFileMode.UserExecute;

    public bool LogsEachUse => false;

    public async Task<int> CreateAsync(string name, SecretKey key, CancellationToken cancellationToken)
    {
        await RunAsync("make", name, async () =>
        {
            MakeFolder();
            await WriteAsync(PathOf(name), FileMode.CreateNew, key.Bytes.ToArray(), cancellationToken);
        });
        return 0;
    }

    public async Task<SecretKey?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        SecretKey? key = null;
        await RunAsync("read", name, async () =>
        {
            if (File.Exists(PathOf(name)) && !File.Exists(MarkerOf(name)))
            {
                RefuseForeignReaders(name);
                key = SecretKey.Take(await File.ReadAllBytesAsync(PathOf(name), cancellationToken));
            }
        });
        return key;
    }

    public Task DestroyAsync(string name, CancellationToken cancellationToken) =>
        RunAsync("destroy", name, async () =>
        {
            MakeFolder();
            await WriteAsync(MarkerOf(name), FileMode.Create, [], cancellationToken);
            if (File.Exists(PathOf(name)))
            {
                var noise = RandomNumberGenerator.GetBytes(SecretKey.Length);
                await WriteAsync(PathOf(name), FileMode.Open, noise, cancellationToken);
                File.Delete(PathOf(name));
            }
        });

    public Task<KeyFate> FateAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(PathOf(name)) ? KeyFate.Present : KeyFate.Gone);

    private static async Task WriteAsync(
        string path, FileMode mode, byte[] bytes, CancellationToken cancellationToken)
    {
        var asOwner = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            asOwner.UnixCreateMode = Owner;
        }

        await using var file = new FileStream(path, asOwner);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
        CryptographicOperations.ZeroMemory(bytes);
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnersFolder);
        }
    }

    private void RefuseForeignReaders(string name)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(PathOf(name)) & ~Owner) != UnixFileMode.None)
        {
            throw new KeyRefused(
                "read", PathOf(name), "Others may read the file: 'chmod 600' it, and ask who has read it.");
        }
    }

    private async Task RunAsync(string what, string name, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new KeyRefused(
                what, PathOf(name), $"{refusal.Message} Check Flags:KeyFolder and who owns it.", refusal);
        }
        catch (CryptographicException refusal)
        {
            throw new KeyRefused(what, PathOf(name), "The file is not a whole key; restore it.", refusal);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, IRollKeys.Own(name) + ".key");

    private string MarkerOf(string name) => Path.Combine(folder, IRollKeys.Own(name) + ".destroyed");
}
