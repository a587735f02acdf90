namespace TracingAspire.Aspirate.Expressions;

/// <summary>Where an expression stands, for messages and to tell a resource's own references from those of others.</summary>
/// <param name="Resource">The resource it belongs to.</param>
/// <param name="Path">For example <c>resources.task-service.env.X</c>.</param>
/// <param name="Line">In the manifest; 0 elsewhere.</param>
internal sealed record ValueSource(string Resource, string Path, int Line);
