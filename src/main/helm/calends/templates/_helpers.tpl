{{- define "calends.labels" -}}
app.kubernetes.io/name: calends
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}
{{- define "calends.selector" -}}
app.kubernetes.io/name: calends
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
