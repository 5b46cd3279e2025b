namespace Performix.Connectors.Storage.Protection;

/// <summary>A box and the tag it can be replaced by.</summary>
internal sealed record StoredBox(SealedBox Box, string Tag);
