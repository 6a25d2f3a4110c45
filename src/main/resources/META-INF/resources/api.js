SwaggerUIBundle({ url: "/q/openapi?format=json", dom_id: "#api", deepLinking: true, validatorUrl: null, docExpansion: "list" });
