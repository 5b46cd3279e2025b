namespace Performix.Connectors.Storage;

/// <summary>
/// Small documents that are listed by kind: links of identities, the audit, what was posted. A kind is a path
/// (<c>audit/R1</c>), so that a whole family can be listed too.
/// </summary>
public interface IDocuments
{
    Task<Document?> GetAsync(string kind, string key, CancellationToken cancellationToken);

    /// <summary>All of one kind, in the order of their keys (ordinal).</summary>
    Task<IReadOnlyList<Document>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>All whose kind begins with the family and a slash, in the order of kind and key.</summary>
    Task<IReadOnlyList<Document>> FamilyAsync(string family, CancellationToken cancellationToken);

    /// <summary>Writes if the document is still at that version, or absent for a null version; else null.</summary>
    Task<Document?> PutIfUnchangedAsync(
        Document document, string? version, CancellationToken cancellationToken);

    /// <summary>Adds documents, at once where the store can.</summary>
    /// <returns>Those that were there already and are as they were.</returns>
    Task<IReadOnlyList<Document>> AddAsync(
        IReadOnlyList<Document> documents, CancellationToken cancellationToken);

    /// <summary>Removes it, whatever it says; false where it was not there.</summary>
    Task<bool> RemoveAsync(string kind, string key, CancellationToken cancellationToken);
}
