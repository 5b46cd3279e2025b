namespace Performix.Connectors.Storage.Protection;

/// <summary>All answers of a period as they are kept: one size, new bytes at each writing.</summary>
/// <param name="Version">One more at each writing; sealed with the content.</param>
/// <param name="Final">The last writing: what is counted. Sealed with the content.</param>
/// <param name="Content">A fresh nonce, the answers by AES-256-GCM, and its tag.</param>
/// <param name="WrappedKey">The key of the content under the key of the period, the same in all versions.</param>
internal sealed record SealedBox(long Version, bool Final, byte[] Content, byte[] WrappedKey);
